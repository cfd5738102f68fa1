package dev.ecrpublic.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationWordTest {
  @ParameterizedTest
  @CsvSource({
    "30d, PT720H, 30d",
    "12h, PT12H, 12h",
    "2w, PT336H, 14d",
    "90m, PT1H30M, 90m",
    "48h, PT48H, 2d",
    "0, PT0S, 0",
    "0h, PT0S, 0",
    "999999w, PT167999832H, 6999993d",
  })
  void aNumberAndAUnit(String word, Duration time, String shown) {
    assertEquals(Optional.of(time), DurationWord.of(word));
    assertEquals(shown, DurationWord.of(time));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "d", "30", "-1d", "+1d", "1.5d", "1D", "1y", "1000000d", "١d", "1 d", "1d "})
  void anythingElseIsNone(String word) {
    assertEquals(Optional.empty(), DurationWord.of(word));
  }
}
