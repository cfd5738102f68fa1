package dev.ecrpublic.hint;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How far this machine's clock is from the service's. */
final class ClockDifference {
  private static final Duration LEAST = Duration.ofMinutes(1);

  private ClockDifference() {}

  /**
   * The difference in words, such as {@code 7 minutes behind}; empty where it is small or the
   * reply's date cannot be read.
   */
  static Optional<String> of(String date, Instant now) {
    Duration ahead;
    try {
      ahead =
          Duration.between(
              ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant(), now);
    } catch (DateTimeException | ArithmeticException unreadable) {
      return Optional.empty();
    }
    if (ahead.abs().compareTo(LEAST) < 0) {
      return Optional.empty();
    }
    return Optional.of(words(ahead.abs()) + (ahead.isNegative() ? " behind" : " ahead of"));
  }

  private static String words(Duration time) {
    if (time.toDays() > 1) {
      return time.toDays() + " days";
    }
    if (time.toHours() > 1) {
      return time.toHours() + " hours";
    }
    return time.toMinutes() == 1 ? "1 minute" : time.toMinutes() + " minutes";
  }
}
