package dev.ecrpublic.files;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How long somebody waits for a lock, and who hears about it.
 *
 * @param limit how long at most; without a value there is no end
 * @param telling takes a line that says who is waited for, once that takes a while
 */
public record LockWait(Optional<Duration> limit, Consumer<String> telling) {
  /** How long is waited without a word. */
  static final Duration QUIET = Duration.ofSeconds(2);

  /** No end, and nobody hears. */
  public static final LockWait ENDLESS = new LockWait(Optional.empty(), line -> {});

  /** The nanoseconds that are left of a wait that began then. */
  long left(long start) {
    return limit.isEmpty() ? Long.MAX_VALUE : limit.get().toNanos() - (System.nanoTime() - start);
  }
}
