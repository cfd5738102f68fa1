package dev.ecrpublic.call;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** One page on its way while another is shown. */
final class Prefetch {
  private final FutureTask<Map<String, Object>> task;

  private Prefetch(FutureTask<Map<String, Object>> task) {
    this.task = task;
  }

  /** Starts fetching. */
  static Prefetch of(Supplier<Map<String, Object>> fetch) {
    FutureTask<Map<String, Object>> task = new FutureTask<>(fetch::get);
    Thread.ofPlatform().daemon().name("next-page").start(task);
    return new Prefetch(task);
  }

  /** The page, or the failure that came instead of it. */
  Map<String, Object> get() {
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a page was on its way", e);
    }
  }
}
