package dev.ecrpublic.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
  private static final List<String> CHOICES =
      List.of(
          "describe-image-tags",
          "describe-images",
          "describe-registries",
          "describe-repositories",
          "tag-resource",
          "untag-resource");

  private static List<String> of(String word) {
    return Suggestions.of(word, CHOICES);
  }

  @Test
  void offersTheMostSimilarFirst() {
    assertEquals(List.of("describe-images", "describe-image-tags"), of("describe-image"));
    assertEquals(
        List.of("describe-repositories", "describe-registries"), of("describe-repositorie"));
    assertEquals(List.of("untag-resource", "tag-resource"), of("ntag-resource"));
  }

  @Test
  void offersNothingForOtherWords() {
    assertEquals(List.of(), of("xyz"));
    assertEquals(List.of(), of(""));
  }

  @Test
  void offersThreeAtMostAndTiesFromTheEnd() {
    assertEquals(
        List.of("abcdz", "abcdy", "abcdx"),
        Suggestions.of("abcde", List.of("abcdx", "abcdw", "abcdz", "abcdy")));
  }

  @Test
  void countsTheBlocksInCommon() {
    assertEquals(0.75, Suggestions.ratio("abcd", "bcde"));
    assertEquals(1, Suggestions.ratio("", ""));
    assertEquals(0, Suggestions.ratio("a", "b"));
  }
}
