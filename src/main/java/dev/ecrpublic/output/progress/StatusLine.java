package dev.ecrpublic.output.progress;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * One line at the cursor of a terminal that is written over and over, and leaves no trace. It is
 * cut to the terminal's width; where the window has become narrower than the line, most terminals
 * have folded it meanwhile.
 */
final class StatusLine {
  private static final String ESCAPE = "\u001b[";
  private final OutputStream terminal;
  private String shown = "";

  StatusLine(OutputStream terminal) {
    this.terminal = terminal;
  }

  /** Whether there is something to erase. */
  boolean visible() {
    return !shown.isEmpty();
  }

  /** Shows that text, which has no characters wider than a column, instead of what was there. */
  void show(String text, int columns) {
    String cut = text.substring(0, Math.min(text.length(), Math.max(0, columns - 1)));
    if (!cut.equals(shown)) {
      write(cleared(columns) + cut);
      shown = cut;
    }
  }

  /** Takes the line away. */
  void erase(int columns) {
    if (visible()) {
      write(cleared(columns));
      shown = "";
    }
  }

  private String cleared(int columns) {
    int above = shown.isEmpty() ? 0 : (shown.length() - 1) / Math.max(1, columns);
    return "\r" + ESCAPE + "K" + (ESCAPE + "A" + ESCAPE + "K").repeat(above);
  }

  private void write(String text) {
    try {
      terminal.write(text.getBytes(StandardCharsets.US_ASCII));
      terminal.flush();
    } catch (IOException gone) {
      // Nobody watches a terminal that is gone.
    }
  }
}
