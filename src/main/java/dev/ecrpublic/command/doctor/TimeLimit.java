package dev.ecrpublic.command.doctor;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Gives up waiting for what takes too long. */
final class TimeLimit {
  private TimeLimit() {}

  /** What something comes to, nothing where it takes longer than that; failures are thrown. */
  static <T> Optional<T> within(Duration limit, Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    // A thread of the system: some of what is waited for would hold on to a virtual one's.
    Thread.ofPlatform().daemon().start(task);
    try {
      return Optional.of(task.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      task.cancel(true);
      return Optional.empty();
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
