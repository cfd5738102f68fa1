package dev.ecrpublic.line;

import dev.ecrpublic.model.Failure;
import java.time.Duration;

/**
 * A length of time as people write it: a number with {@code s}, {@code m}, {@code h} or {@code d}.
 */
public final class TimeSpan {
  private static final int MOST_DIGITS = 9;

  private TimeSpan() {}

  /** The time that an option's value names; a number alone is seconds. */
  public static Duration parse(String option, String text) {
    int digits = 0;
    while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
      digits++;
    }
    if (digits == 0 || digits > MOST_DIGITS) {
      throw refusal(option, text);
    }
    long number = Long.parseLong(text.substring(0, digits));
    return switch (text.substring(digits)) {
      case "", "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      case "d" -> Duration.ofDays(number);
      default -> throw refusal(option, text);
    };
  }

  private static Failure refusal(String option, String text) {
    return Failure.Usage.parameter(
        option + " wants a time such as 90s, 10m, 2h or 30d, not '" + text + "'");
  }
}
