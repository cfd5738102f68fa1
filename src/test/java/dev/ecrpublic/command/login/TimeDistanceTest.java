package dev.ecrpublic.command.login;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeDistanceTest {
  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2026-01-02T00:00:00Z, in 12 h",
    "2026-01-01T23:59:59Z, in 11 h",
    "2026-01-01T12:59:59Z, in 59 min",
    "2026-01-01T12:00:59Z, in 59 s",
    "2026-01-01T12:00:00Z, in 0 s",
    "2026-01-03T11:59:59Z, in 47 h",
    "2026-01-03T12:00:00Z, in 2 d",
    "2027-01-01T12:00:00Z, in 365 d",
    "2026-01-01T11:59:59Z, 1 s ago",
    "2026-01-01T11:00:00Z, 1 h ago",
    "2025-12-25T12:00:00Z, 7 d ago",
  })
  void between(Instant then, String wanted) {
    assertEquals(wanted, TimeDistance.between(NOW, then));
  }
}
