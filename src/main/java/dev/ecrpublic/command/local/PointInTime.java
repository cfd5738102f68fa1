package dev.ecrpublic.command.local;

import dev.ecrpublic.model.Failure;
import dev.ecrpublic.text.DurationWord;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** A point in time in one word: {@code 2027-01-31}, an ISO 8601 time, or {@code +90d} from now. */
final class PointInTime {
  private PointInTime() {}

  /** The point in time that an option's value means; fails for any other word. */
  static Instant of(String option, String word, Instant now) {
    if (word.startsWith("+")) {
      Optional<Duration> later = DurationWord.of(word.substring(1));
      return now.plus(later.orElseThrow(() -> refusal(option, word)));
    }
    try {
      return word.indexOf('T') < 0
          ? LocalDate.parse(word).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(word).toInstant();
    } catch (DateTimeException e) {
      throw refusal(option, word);
    }
  }

  private static Failure refusal(String option, String word) {
    return Failure.Usage.parameter(
        option
            + " must be a time such as 2027-01-31, 2027-01-31T12:00:00Z or +90d, not "
            + word
            + ".");
  }
}
