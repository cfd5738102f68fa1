package dev.ecrpublic.serve.intake;

import dev.ecrpublic.serve.http.Busy;
import dev.ecrpublic.serve.http.ClientGone;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets only so many bytes of requests into memory at a time; the others wait for their turn. Only
 * requests that have come completely may wait, so that no client can keep others waiting.
 */
final class MemoryBudget {
  private static final int UNIT = 1 << 10;
  private static final int TURN_SECONDS = 20;

  private final int units;
  private final Semaphore free;

  MemoryBudget(long bytes) {
    this.units = Math.clamp(bytes / UNIT, 1, Integer.MAX_VALUE);
    this.free = new Semaphore(units, true);
  }

  /** Runs something that needs about so many bytes; what needs more than all there is gets all. */
  <T> T with(long bytes, Intake.Use<T> use) throws IOException {
    int needed = (int) Math.min(units, bytes / UNIT + 1);
    try {
      if (!free.tryAcquire(needed, TURN_SECONDS, TimeUnit.SECONDS)) {
        throw new Busy();
      }
    } catch (InterruptedException e) {
      throw new ClientGone("the server is stopping");
    }
    try {
      return use.run();
    } finally {
      free.release(needed);
    }
  }
}
