package dev.ecrpublic.text;

import java.time.Duration;
import java.util.Optional;

/** Lengths of time as one word: a number and {@code m}, {@code h}, {@code d} or {@code w}. */
public final class DurationWord {
  private static final int MOST_DIGITS = 6;

  private DurationWord() {}

  /** The length of time that a word such as {@code 30d} or {@code 0} means, if it means one. */
  public static Optional<Duration> of(String word) {
    if (word.equals("0")) {
      return Optional.of(Duration.ZERO);
    }
    int digits = word.length() - 1;
    if (digits < 1 || digits > MOST_DIGITS) {
      return Optional.empty();
    }
    for (int i = 0; i < digits; i++) {
      if (word.charAt(i) < '0' || word.charAt(i) > '9') {
        return Optional.empty();
      }
    }
    long count = Long.parseLong(word.substring(0, digits));
    return switch (word.charAt(digits)) {
      case 'm' -> Optional.of(Duration.ofMinutes(count));
      case 'h' -> Optional.of(Duration.ofHours(count));
      case 'd' -> Optional.of(Duration.ofDays(count));
      case 'w' -> Optional.of(Duration.ofDays(7 * count));
      default -> Optional.empty();
    };
  }

  /** A length of time as such a word, in the largest unit that is exact. */
  public static String of(Duration time) {
    long minutes = time.toMinutes();
    if (minutes == 0) {
      return "0";
    }
    if (minutes % 60 != 0) {
      return minutes + "m";
    }
    return minutes % 1440 == 0 ? minutes / 1440 + "d" : minutes / 60 + "h";
  }
}
