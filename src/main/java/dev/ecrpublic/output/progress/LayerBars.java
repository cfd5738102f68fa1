package dev.ecrpublic.output.progress;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/** A bar for each layer in flight on a terminal, below the lines of those that are there. */
public final class LayerBars implements LayerProgress {
  private static final String ESCAPE = "\u001b[";
  private static final long SECOND = 1_000_000_000L;
  private static final long BETWEEN_LOOKS_MILLIS = 200;
  private final OutputStream terminal;
  private final IntSupplier columns;
  private final LongSupplier nanos;
  private final Map<String, Flight> flights = new LinkedHashMap<>();
  private final Thread shutdown = new Thread(this::clear);
  private int shown;
  private int width;
  private boolean begun;
  private boolean closed;

  /** A layer in flight. */
  private static final class Flight {
    private final long size;
    private final long began;
    private long done;

    private Flight(long size, long began) {
      this.size = size;
      this.began = began;
    }
  }

  /**
   * Bars that are not shown yet.
   *
   * @param terminal where they are shown
   * @param columns measures the terminal's width, which may take a while
   * @param nanos a clock in nanoseconds
   */
  public LayerBars(OutputStream terminal, IntSupplier columns, LongSupplier nanos) {
    this.terminal = terminal;
    this.columns = columns;
    this.nanos = nanos;
  }

  @Override
  public synchronized void begins(String digest, long size) {
    flights.put(digest, new Flight(size, nanos.getAsLong()));
    if (!begun && !closed) {
      begun = true;
      width = columns.getAsInt();
      Runtime.getRuntime().addShutdownHook(shutdown);
      Thread thread = new Thread(this::watch, "bars");
      thread.setDaemon(true);
      thread.start();
    }
  }

  @Override
  public synchronized void arrived(String digest, long bytes) {
    Flight flight = flights.get(digest);
    if (flight != null) {
      flight.done += bytes;
    }
  }

  @Override
  public synchronized void ends(String digest, long size, String how) {
    flights.remove(digest);
    say(LayerText.done(digest, size, how));
  }

  @Override
  public synchronized void say(String text) {
    String before = cleared();
    write(before + text + "\n" + bars());
  }

  private synchronized void watch() {
    try {
      while (!closed) {
        look();
        wait(BETWEEN_LOOKS_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Shows the present state. */
  synchronized void look() {
    if (!closed) {
      String above = cleared();
      write(above + bars());
    }
  }

  /** The bars, one a line, after which the cursor is below them. */
  private String bars() {
    StringBuilder out = new StringBuilder();
    int count = 0;
    for (Map.Entry<String, Flight> entry : flights.entrySet()) {
      Flight flight = entry.getValue();
      long passed = nanos.getAsLong() - flight.began;
      long rate = passed < SECOND ? 0 : (long) (flight.done / (passed / (double) SECOND));
      String bar = LayerText.bar(entry.getKey(), flight.done, flight.size, rate);
      out.append(bar, 0, Math.min(bar.length(), Math.max(0, width - 1))).append('\n');
      count++;
    }
    shown = count;
    return out.toString();
  }

  private String cleared() {
    return shown == 0 ? "" : ESCAPE + shown + "A" + ESCAPE + "J";
  }

  private synchronized void clear() {
    closed = true;
    notifyAll();
    if (shown > 0) {
      write(cleared());
      shown = 0;
    }
  }

  private void write(String text) {
    if (text.isEmpty()) {
      return;
    }
    try {
      terminal.write(text.getBytes(StandardCharsets.UTF_8));
      terminal.flush();
    } catch (IOException gone) {
      // Nobody watches a terminal that is gone.
    }
  }

  @Override
  public void close() {
    boolean hooked;
    synchronized (this) {
      hooked = begun;
    }
    clear();
    if (!hooked) {
      return;
    }
    try {
      Runtime.getRuntime().removeShutdownHook(shutdown);
    } catch (IllegalStateException ending) {
      // The hook runs already and finds nothing to do.
    }
  }
}
