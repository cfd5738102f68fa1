package dev.ecrpublic.local.http;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Runs every exchange on a virtual thread of its own, and ends those whose client neither sends nor
 * takes anything for too long.
 *
 * <p>The JDK's server has no timeouts for single reads and writes, only for whole requests, which a
 * large layer on a slow line would exceed. A thread that waits in a channel can be interrupted,
 * which closes that channel.
 */
final class Patience implements Executor, AutoCloseable {
  private final Map<Thread, Wait> exchanges = new ConcurrentHashMap<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("patience").factory());
  private final long headers;
  private final long progress;

  /**
   * A new one.
   *
   * @param headers how long the head of a request may take
   * @param progress how long a client may do nothing while its body or answer is on the way
   */
  Patience(Duration headers, Duration progress) {
    this.headers = headers.toNanos();
    this.progress = progress.toNanos();
    long period = Math.clamp(Math.min(this.headers, this.progress) / 4, 1_000_000, 1_000_000_000);
    clock.scheduleWithFixedDelay(this::check, period, period, TimeUnit.NANOSECONDS);
  }

  /** What a thread may be blocked in: reading from its client, or writing to it. */
  @FunctionalInterface
  interface Transfer<T> {
    T run() throws IOException;
  }

  @Override
  public void execute(Runnable exchange) {
    Thread.ofVirtual()
        .name("exchange")
        .start(
            () -> {
              Wait wait = new Wait(Thread.currentThread());
              exchanges.put(Thread.currentThread(), wait);
              wait.begin(headers);
              try {
                exchange.run();
              } finally {
                exchanges.remove(Thread.currentThread());
              }
            });
  }

  /** To be called when the head of a request is there: what follows is the server's own time. */
  void requestArrived() {
    Wait wait = exchanges.get(Thread.currentThread());
    wait.end();
    wait.arrived = true;
  }

  /**
   * Reads from the client or writes to it.
   *
   * @throws ClientGone if that takes too long or the connection is broken
   */
  <T> T with(Transfer<T> transfer) throws ClientGone {
    Wait wait = exchanges.get(Thread.currentThread());
    wait.begin(progress);
    try {
      return transfer.run();
    } catch (ClosedByInterruptException e) {
      throw new ClientGone("the client did nothing for too long");
    } catch (IOException e) {
      throw new ClientGone(e.getMessage());
    } finally {
      wait.end();
    }
  }

  /** How long a client may do nothing, in nanoseconds. */
  long progress() {
    return progress;
  }

  /** Waits until no exchange is left; those whose requests have not arrived are ended at once. */
  boolean finish(Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (!exchanges.isEmpty()) {
      for (Wait wait : exchanges.values()) {
        if (!wait.arrived) {
          wait.expire();
        }
      }
      if (System.nanoTime() - end > 0) {
        return false;
      }
      Thread.sleep(10);
    }
    return true;
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }

  private void check() {
    long now = System.nanoTime();
    for (Wait wait : exchanges.values()) {
      wait.check(now);
    }
  }

  /** Whether a thread is waiting for its client, and until when it may. */
  private static final class Wait {
    private final Thread thread;
    private boolean waiting;
    private long until;
    private volatile boolean arrived;

    Wait(Thread thread) {
      this.thread = thread;
    }

    synchronized void begin(long nanos) {
      waiting = true;
      until = System.nanoTime() + nanos;
    }

    /** Ends a wait; an interrupt that came for it must not hit anything else. */
    synchronized void end() {
      waiting = false;
      Thread.interrupted();
    }

    synchronized void check(long now) {
      if (waiting && now - until > 0) {
        thread.interrupt();
      }
    }

    synchronized void expire() {
      if (waiting) {
        thread.interrupt();
      }
    }
  }
}
