package dev.ecrpublic.command.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;

/**
 * A command that can be broken off. It runs on a thread whose waiting for the network ends when it
 * is interrupted; from then on nothing that it writes is seen.
 */
public final class Running {
  /** The exit code of a command that was broken off. */
  public static final int CANCELLED = 130;

  private static final long GRACE_MILLIS = 1000;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final CountDownLatch settled = new CountDownLatch(1);
  private final Thread thread;
  private volatile boolean cancelled;
  private volatile int status = 255;

  private Running(Streams streams, ToIntFunction<Streams> command) {
    Streams gated =
        new Streams(
            streams.in(), new Gate(streams.out()), new Gate(streams.err()), streams.watched());
    this.thread =
        Thread.ofVirtual()
            .unstarted(
                () -> {
                  try {
                    status = command.applyAsInt(gated);
                  } finally {
                    ended.countDown();
                    settled.countDown();
                  }
                });
  }

  /** Starts a command. */
  static Running start(Streams streams, ToIntFunction<Streams> command) {
    Running running = new Running(streams, command);
    running.thread.start();
    return running;
  }

  /** Breaks the command off, unless another program of its has the terminal and is asked too. */
  void cancel() {
    cancelled = true;
    settled.countDown();
  }

  /** Waits for the command and returns its exit code. */
  int await() {
    try {
      settled.await();
      if (!cancelled) {
        return status;
      }
      thread.interrupt();
      ended.await(GRACE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return CANCELLED;
  }

  /** Whether the command was broken off. */
  boolean wasCancelled() {
    return cancelled;
  }

  /** Lets output through until the command is broken off. */
  private final class Gate extends OutputStream {
    private final OutputStream out;

    Gate(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (cancelled) {
        throw new IOException("broken off");
      }
      out.write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
      if (!cancelled) {
        out.flush();
      }
    }
  }
}
