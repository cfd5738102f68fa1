package dev.ecrpublic.serve.http;

import java.net.InetAddress;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How fast a client sends a body. Only the time that the server waits for the client counts, not
 * the time that the client waits for the server.
 */
public final class Pace {
  private static final long SLOW_AFTER = TimeUnit.SECONDS.toNanos(2);
  private static final long SLOW_BYTES_PER_SECOND = 16 << 10;
  private static final long NOT_WAITING = Long.MAX_VALUE;

  private final InetAddress client;
  private final Runnable disconnect;
  private final LongSupplier clock;
  private long bytes;
  private long waited;
  private long since = NOT_WAITING;
  private volatile boolean dropped;

  /** The pace of a client that can be disconnected. */
  public Pace(InetAddress client, Runnable disconnect) {
    this(client, disconnect, System::nanoTime);
  }

  /** The same by another clock, in nanoseconds. */
  public Pace(InetAddress client, Runnable disconnect, LongSupplier clock) {
    this.client = client;
    this.disconnect = disconnect;
    this.clock = clock;
  }

  /** Where the client is. */
  public InetAddress client() {
    return client;
  }

  /** The server begins to wait for the client. */
  public synchronized void waiting() {
    since = clock.getAsLong();
  }

  /** So many bytes have come. */
  public synchronized void received(int count) {
    waited = waitedNanos();
    since = NOT_WAITING;
    bytes += count;
  }

  /** How long the server has waited for this client, in nanoseconds. */
  public synchronized long waitedNanos() {
    return since == NOT_WAITING ? waited : waited + clock.getAsLong() - since;
  }

  /** How many bytes come in a second. */
  public synchronized long bytesPerSecond() {
    return (long) (bytes * (double) TimeUnit.SECONDS.toNanos(1) / Math.max(1, waitedNanos()));
  }

  /** Whether others may go first. */
  public boolean isSlow() {
    return waitedNanos() > SLOW_AFTER && bytesPerSecond() < SLOW_BYTES_PER_SECOND;
  }

  /** Ends the connection, so that what the client holds is free for others. */
  public void drop() {
    dropped = true;
    disconnect.run();
  }

  /** Whether the connection was ended so. */
  public boolean isDropped() {
    return dropped;
  }
}
