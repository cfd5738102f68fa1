package dev.ecrpublic.command.login;

import java.time.Duration;
import java.time.Instant;

/** How far a moment is from now, in the largest unit that says enough. */
final class TimeDistance {
  private static final long DAYS_FROM_HOURS = 48;

  private TimeDistance() {}

  /** Such as {@code in 11 h} or {@code 3 d ago}, rounded down. */
  static String between(Instant now, Instant then) {
    boolean past = then.isBefore(now);
    Duration distance = past ? Duration.between(then, now) : Duration.between(now, then);
    String text = text(distance);
    return past ? text + " ago" : "in " + text;
  }

  private static String text(Duration distance) {
    if (distance.toHours() >= DAYS_FROM_HOURS) {
      return distance.toDays() + " d";
    }
    if (distance.toHours() > 0) {
      return distance.toHours() + " h";
    }
    if (distance.toMinutes() > 0) {
      return distance.toMinutes() + " min";
    }
    return distance.toSeconds() + " s";
  }
}
