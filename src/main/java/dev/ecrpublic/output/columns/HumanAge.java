package dev.ecrpublic.output.columns;

import java.time.Duration;
import java.time.Instant;

/** How long ago something was, in the largest unit that says enough. */
public final class HumanAge {
  private static final long HOURS_ALONE = 48;
  private static final long DAYS_ALONE = 14;
  private static final long WEEKS_ALONE = 60;
  private static final long MONTHS_ALONE = 730;

  private HumanAge() {}

  /** Such as {@code 5 minutes ago} or {@code 3 days ago}, rounded down. */
  public static String of(Instant then, Instant now) {
    Duration age = Duration.between(then, now);
    if (age.toSeconds() < 1) {
      return "just now";
    }
    return since(age) + " ago";
  }

  /** Such as {@code in 5 minutes}, rounded down. */
  public static String until(Instant end, Instant now) {
    return "in " + since(Duration.between(now, end));
  }

  private static String since(Duration age) {
    if (age.toMinutes() < 1) {
      return count(age.toSeconds(), "second");
    }
    if (age.toHours() < 1) {
      return count(age.toMinutes(), "minute");
    }
    if (age.toHours() < HOURS_ALONE) {
      return count(age.toHours(), "hour");
    }
    return days(age.toDays());
  }

  private static String days(long days) {
    if (days < DAYS_ALONE) {
      return count(days, "day");
    }
    if (days < WEEKS_ALONE) {
      return count(days / 7, "week");
    }
    return days < MONTHS_ALONE ? count(days / 30, "month") : count(days / 365, "year");
  }

  private static String count(long count, String unit) {
    return count + " " + unit + (count == 1 ? "" : "s");
  }
}
