package dev.ecrpublic.oci.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagPatternTest {
  @ParameterizedTest
  @CsvSource({
    "'', '', true",
    "'', a, false",
    "*, '', true",
    "*, latest, true",
    "v*, v1.2, true",
    "v*, 1.v, false",
    "*-rc, 1.0-rc, true",
    "*-rc, 1.0-rc1, false",
    "*-rc*, 1.0-rc1, true",
    "1.?, 1.2, true",
    "1.?, 1.22, false",
    "1.?, 1., false",
    "a*b*c, aXbXbc, true",
    "a*b*c, aXbXb, false",
    "**a**, ba, true",
    "[ab], a, false",
    "V*, v1, false",
  })
  void aPatternFitsAWholeText(String pattern, String text, boolean fits) {
    assertEquals(fits, new TagPattern(pattern).matches(text));
  }

  @Test
  void itAgreesWithRegularExpressions() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      String pattern = word(random, "ab*?");
      String text = word(random, "ab");
      String regex = pattern.replace("*", ".*").replace("?", ".");
      assertEquals(
          Pattern.matches(regex, text),
          new TagPattern(pattern).matches(text),
          pattern + " " + text);
    }
  }

  @Test
  void noPatternTakesLong() {
    String pattern = "*a".repeat(2000) + "b";
    String text = "a".repeat(20_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertFalse(new TagPattern(pattern).matches(text)));
  }

  private static String word(Random random, String letters) {
    StringBuilder out = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      out.append(letters.charAt(random.nextInt(letters.length())));
    }
    return out.toString();
  }
}
