package dev.ecrpublic.serve.api;

import java.io.IOException;
import java.util.concurrent.Semaphore;

/** Lets only so many bytes of requests into memory at a time; the others wait for their turn. */
final class MemoryBudget {
  private static final int UNIT = 1 << 10;

  private final int units;
  private final Semaphore free;

  MemoryBudget(long bytes) {
    this.units = Math.clamp(bytes / UNIT, 1, Integer.MAX_VALUE);
    this.free = new Semaphore(units, true);
  }

  /** What needs the memory. */
  @FunctionalInterface
  interface Use<T> {
    T run() throws IOException;
  }

  /** Runs something that needs about so many bytes; what needs more than all there is gets all. */
  <T> T with(long bytes, Use<T> use) throws IOException {
    int needed = (int) Math.min(units, bytes / UNIT + 1);
    free.acquireUninterruptibly(needed);
    try {
      return use.run();
    } finally {
      free.release(needed);
    }
  }
}
