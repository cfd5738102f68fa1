package dev.ecrpublic.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {
  private final Timestamps utc = new Timestamps(ZoneOffset.UTC, false);

  @ParameterizedTest
  @CsvSource({
    "1607102400, 2020-12-04T17:20:00+00:00",
    "1607102400.0, 2020-12-04T17:20:00+00:00",
    "1607102400.1, 2020-12-04T17:20:00.100000+00:00",
    "1.6071024E9, 2020-12-04T17:20:00+00:00",
    "0.0000005, 1970-01-01T00:00:00+00:00",
    "0.0000015, 1970-01-01T00:00:00.000002+00:00",
    "-1.5, 1969-12-31T23:59:58.500000+00:00",
  })
  void numbersAreEpochSeconds(double seconds, String shown) {
    assertEquals(shown, utc.of(seconds));
  }

  @ParameterizedTest
  @CsvSource({
    "1607102400, 2020-12-04T17:20:00+00:00",
    "2020-01-02T03:04:05Z, 2020-01-02T03:04:05+00:00",
    "2020-01-02T03:04:05+09:00, 2020-01-02T03:04:05+09:00",
    "2020-01-02 03:04:05.25Z, 2020-01-02T03:04:05.250000+00:00",
    "2020-01-02T03:04:05, 2020-01-02T03:04:05",
    "2020-01-02, 2020-01-02T00:00:00",
    "'Thu, 02 Jan 2020 03:04:05 GMT', 2020-01-02T03:04:05+00:00",
  })
  void textKeepsItsOwnOffset(String sent, String shown) {
    assertEquals(shown, utc.of(sent));
  }

  @Test
  void epochSecondsAreShownInTheLocalZone() {
    Timestamps newYork = new Timestamps(ZoneId.of("America/New_York"), false);

    assertEquals("2020-12-04T12:20:00.100000-05:00", newYork.of(1607102400.1));
    assertEquals("2020-12-04T12:20:00-05:00", newYork.ofInstant(Instant.ofEpochSecond(1607102400)));
  }

  @Test
  void wireShowsWhatWasSent() {
    Timestamps wire = new Timestamps(ZoneOffset.UTC, true);

    assertEquals(1607102400.1, wire.of(1607102400.1));
    assertEquals(1607102400L, wire.of(1607102400L));
    assertEquals(1607102400.25, wire.ofInstant(Instant.ofEpochSecond(1607102400, 250_000_000)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-62135596801.0, 253402300799.0, 1e300, Double.NaN})
  void yearsOfMoreOrLessThanFourDigitsAreRefused(double seconds) {
    Timestamps east = new Timestamps(ZoneOffset.ofHours(seconds < 0 ? 0 : 1), false);

    assertThrows(Failure.class, () -> east.of(seconds));
  }

  @Test
  void anOffsetMayHaveSeconds() {
    Timestamps amsterdam = new Timestamps(ZoneOffset.ofHoursMinutesSeconds(0, -19, -32), false);

    assertEquals("1969-12-31T23:40:28-00:19:32", amsterdam.of(0L));
  }

  @Test
  void textThatIsNoTimeIsRefused() {
    Failure failure = assertThrows(Failure.class, () -> utc.of("garbage"));

    assertEquals(
        "Invalid timestamp \"garbage\": Unknown string format: garbage", failure.getMessage());
    assertEquals(255, failure.exitCode());
  }
}
