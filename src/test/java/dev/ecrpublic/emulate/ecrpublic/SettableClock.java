package dev.ecrpublic.emulate.ecrpublic;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is moved. */
public final class SettableClock extends Clock {
  private volatile Instant now;

  /** A clock that shows this ISO 8601 time. */
  public SettableClock(String now) {
    this.now = Instant.parse(now);
  }

  /** Moves the clock. */
  public void advance(Duration duration) {
    now = now.plus(duration);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
