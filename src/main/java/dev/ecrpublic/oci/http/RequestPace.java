package dev.ecrpublic.oci.http;

import java.time.Duration;
import java.time.Instant;

/** How often one registry is asked at most, with a few requests at once while nothing was asked. */
final class RequestPace {
  private final Duration apart;
  private final int burst;
  private Instant free = Instant.EPOCH;

  /** So much time between two requests, but so many at once after a rest. */
  RequestPace(Duration apart, int burst) {
    this.apart = apart;
    this.burst = burst;
  }

  /** Waits for this request's turn. */
  void await(Patience patience) throws TimeIsUp {
    Duration wait = turn(patience.clock().instant());
    if (wait.isPositive()) {
      patience.pause(wait);
    }
  }

  private synchronized Duration turn(Instant now) {
    if (apart.isZero()) {
      return Duration.ZERO;
    }
    Instant earliest = now.minus(apart.multipliedBy(burst - 1));
    Instant mine = free.isBefore(earliest) ? earliest : free;
    free = mine.plus(apart);
    return Duration.between(now, mine);
  }
}
