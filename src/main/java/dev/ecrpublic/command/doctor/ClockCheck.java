package dev.ecrpublic.command.doctor;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** This machine's clock against that of the service, which refuses signatures of another time. */
final class ClockCheck {
  private static final String CHECK = "clock";
  private static final Duration REFUSED = Duration.ofMinutes(5);
  private static final Duration LARGE = Duration.ofMinutes(1);

  private ClockCheck() {}

  /** What the {@code Date} of a reply says, which came at that time of this machine. */
  static CheckResult of(String date, Instant now) {
    Duration ahead;
    try {
      Instant there = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      ahead = Duration.between(there, now);
    } catch (DateTimeException e) {
      return CheckResult.skipped(CHECK, "the service does not tell the time");
    }
    String text =
        "this machine's clock is "
            + ahead.abs().toSeconds()
            + " s "
            + (ahead.isNegative() ? "behind" : "ahead of")
            + " the service's";
    if (ahead.abs().compareTo(REFUSED) >= 0) {
      return CheckResult.broken(
          CHECK, text + ", which refuses signatures of another time", "set the clock.");
    }
    return ahead.abs().compareTo(LARGE) < 0
        ? CheckResult.ok(CHECK, text)
        : CheckResult.warning(
            CHECK, text, "set the clock; from five minutes on, calls are refused.");
  }
}
