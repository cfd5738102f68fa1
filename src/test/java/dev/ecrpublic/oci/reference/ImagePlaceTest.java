package dev.ecrpublic.oci.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.ecrpublic.model.Failure;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImagePlaceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-                     | InStream[]",
        "oci:dir               | InLayout[path=dir, image=Optional.empty]",
        "oci:a/b:v1            | InLayout[path=a/b, image=Optional[v1]]",
        "oci-archive:x.tar     | InArchive[path=x.tar, image=Optional.empty]",
        "docker-archive:x.tar:v| InArchive[path=x.tar, image=Optional[v]]",
        "./app                 | InFile[path=./app, image=Optional.empty]",
        "/a/b.tar:v1           | InFile[path=/a/b.tar, image=Optional[v1]]",
        "../x:1/y              | InFile[path=../x:1/y, image=Optional.empty]",
        "team/app:v1           | InRegistry[reference=team/app:v1]",
        "ghcr.io/a/b           | InRegistry[reference=ghcr.io/a/b]"
      })
  void reads(String text, String place) {
    assertEquals(place, ImagePlace.parse(text.strip()).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"oci:", "oci::v1", "docker://x/y", "~/app", "App"})
  void refuses(String text) {
    assertThrows(Failure.Usage.class, () -> ImagePlace.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "v*, v1, true",
    "v*, w1, false",
    "*, '', true",
    "v?.?, v1.2, true",
    "v?.?, v1.22, false",
    "*-rc*, 1.0-rc1, true",
    "a*b*c, aXbXbc, true",
    "a*b*c, aXbXb, false",
    "'', '', true",
    "'', a, false",
    "[a], '[a]', true"
  })
  void patterns(String pattern, String tag, boolean matches) {
    assertEquals(matches, new TagPattern(pattern).matches(tag));
  }

  @Test
  void aPatternOfStarsTakesNoLonger() {
    String pattern = "a*".repeat(60) + "b";
    assertTimeout(
        Duration.ofSeconds(5),
        () -> assertEquals(false, new TagPattern(pattern).matches("a".repeat(128))));
  }
}
