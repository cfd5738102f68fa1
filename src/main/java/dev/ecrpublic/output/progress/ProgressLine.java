package dev.ecrpublic.output.progress;

import dev.ecrpublic.model.Progress;
import java.io.OutputStream;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/**
 * Shows on a terminal how far a command has come, once that has taken a second, a few times a
 * second, until it is done or its output begins.
 */
public final class ProgressLine implements Progress {
  private static final long SECOND = 1_000_000_000L;
  private static final long BETWEEN_LOOKS_MILLIS = 250;
  private final ProgressText text;
  private final StatusLine line;
  private final IntSupplier columns;
  private final LongSupplier nanos;
  private final Thread shutdown = new Thread(this::erase);
  private long began;
  private long measured;
  private int width;
  private ProgressText.State state = new ProgressText.State(0, 0, 0, 0);
  private boolean begun;
  private boolean closed;

  /**
   * A line that is not shown yet.
   *
   * @param terminal where it is shown
   * @param columns measures the terminal's width, which may take a while
   * @param nanos a clock in nanoseconds
   */
  public ProgressLine(
      ProgressText text, OutputStream terminal, IntSupplier columns, LongSupplier nanos) {
    this.text = text;
    this.line = new StatusLine(terminal);
    this.columns = columns;
    this.nanos = nanos;
  }

  @Override
  public void begin() {
    if (started()) {
      Thread thread = new Thread(this::watch, "progress");
      thread.setDaemon(true);
      thread.start();
    }
  }

  /** Starts the clock; false where it runs already. */
  synchronized boolean started() {
    if (begun || closed) {
      return false;
    }
    begun = true;
    began = nanos.getAsLong();
    return true;
  }

  private synchronized void watch() {
    try {
      while (!closed) {
        wait(BETWEEN_LOOKS_MILLIS);
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Shows the present state if it is time to. */
  synchronized void look() {
    long now = nanos.getAsLong();
    if (closed || now - began < SECOND) {
      return;
    }
    if (!line.visible() && !erasedInTheEnd()) {
      return;
    }
    // The width is asked of another program, which is not worth its while at every look.
    if (!line.visible() || now - measured >= SECOND) {
      measured = now;
      width = columns.getAsInt();
    }
    line.show(text.of(state, (now - began) / SECOND), width);
  }

  /** Sees to it that the line does not outlive the process; false where that is ending already. */
  private boolean erasedInTheEnd() {
    try {
      Runtime.getRuntime().addShutdownHook(shutdown);
      return true;
    } catch (IllegalStateException ending) {
      return false;
    }
  }

  @Override
  public synchronized void items(long more) {
    state =
        new ProgressText.State(state.items() + more, state.blob(), state.sent(), state.request());
  }

  @Override
  public synchronized void uploading(long bytes) {
    state = new ProgressText.State(state.items(), bytes, 0, 0);
  }

  @Override
  public synchronized void sent(long bytes, long total) {
    state = new ProgressText.State(state.items(), state.blob(), bytes, total);
  }

  @Override
  public OutputStream until(OutputStream out) {
    return new ClosingStream(out, this);
  }

  private synchronized boolean erase() {
    closed = true;
    notifyAll();
    boolean visible = line.visible();
    if (visible) {
      line.erase(columns.getAsInt());
    }
    return visible;
  }

  @Override
  public void close() {
    if (erase()) {
      try {
        Runtime.getRuntime().removeShutdownHook(shutdown);
      } catch (IllegalStateException ending) {
        // The hook runs already and finds nothing to do.
      }
    }
  }
}
