package dev.ecrpublic.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class PlainDateTimeTest {

  @Test
  void hasSecondsAlwaysAndMicrosecondsIfAny() {
    PlainDateTime epoch = new PlainDateTime(LocalDateTime.of(1970, 1, 1, 0, 0));
    assertEquals("1970-01-01T00:00:00", epoch.iso());
    assertEquals("1970-01-01 00:00:00", epoch.spaced());
    PlainDateTime precise = new PlainDateTime(LocalDateTime.of(2020, 12, 4, 17, 20, 9, 1_000));
    assertEquals("2020-12-04T17:20:09.000001", precise.iso());
  }
}
