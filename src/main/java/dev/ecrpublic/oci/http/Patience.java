package dev.ecrpublic.oci.http;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import javax.net.ssl.SSLException;

/**
 * How long and how often something that failed is tried again.
 *
 * @param clock what time it is
 * @param sleeper how time passes
 * @param jitter a number from 0 to 1, another one each time
 * @param attempts how often one thing is tried without getting on
 * @param deadline when everything has to be over, empty for never
 */
public record Patience(
    InstantSource clock,
    Sleeper sleeper,
    DoubleSupplier jitter,
    int attempts,
    Optional<Instant> deadline) {
  private static final double FIRST_SECONDS = 0.5;
  private static final double LONGEST_SECONDS = 20;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  /** How time passes. */
  @FunctionalInterface
  public interface Sleeper {
    /** Waits so long. */
    void sleep(Duration time) throws InterruptedException;
  }

  /** One that really sleeps between the tries. */
  public static Patience waiting(InstantSource clock, int attempts, Optional<Instant> deadline) {
    return new Patience(
        clock, Thread::sleep, () -> ThreadLocalRandom.current().nextDouble(), attempts, deadline);
  }

  /** Whether a request that was answered so is worth another try. */
  public static boolean passing(int status) {
    return status == 429 || status == 408 || status >= 500 && status != 501 && status < 505;
  }

  /** Whether a request that failed so is worth another try. */
  public static boolean passing(IOException failure) {
    return switch (failure) {
      case Untrusted never -> false;
      case dev.ecrpublic.oci.NotThere never -> false;
      case TimeIsUp never -> false;
      case RegistryError answered -> passing(answered.status());
      case SSLException handshake -> handshake.getCause() instanceof java.net.SocketException;
      case UnknownHostException never -> false;
      default -> true;
    };
  }

  /**
   * Waits before the next try.
   *
   * @param tried how often it was tried in vain
   * @param wanted what the other side asked for, in the words of {@code Retry-After}
   * @return false where it is not to be tried again
   */
  public boolean again(int tried, Optional<String> wanted) throws TimeIsUp {
    if (tried >= attempts) {
      return false;
    }
    double bound = Math.min(FIRST_SECONDS * (1L << Math.min(tried - 1, 20)), LONGEST_SECONDS);
    Duration own = Duration.ofMillis((long) (bound * 1000 * (0.5 + jitter.getAsDouble() / 2)));
    Duration asked = wanted.flatMap(text -> RetryAfter.of(text, clock.instant())).orElse(own);
    if (asked.compareTo(LONGEST_WAIT) > 0) {
      return false;
    }
    Duration wait = asked.compareTo(own) > 0 ? asked : own;
    if (deadline.isPresent() && clock.instant().plus(wait).isAfter(deadline.get())) {
      // What went wrong says more than that there is no time left.
      return false;
    }
    pause(wait);
    return true;
  }

  /** Waits so long; fails where the time that there is does not last. */
  public void pause(Duration time) throws TimeIsUp {
    check();
    if (deadline.isPresent() && clock.instant().plus(time).isAfter(deadline.get())) {
      throw new TimeIsUp();
    }
    try {
      sleeper.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TimeIsUp();
    }
  }

  /** Fails once the time is up. */
  public void check() throws TimeIsUp {
    boolean late = deadline.isPresent() && clock.instant().isAfter(deadline.get());
    if (late || Thread.currentThread().isInterrupted()) {
      throw new TimeIsUp();
    }
  }

  /** Whether a failure is only that of a silent other side. */
  static boolean silent(IOException failure) {
    return failure instanceof SocketTimeoutException;
  }
}
