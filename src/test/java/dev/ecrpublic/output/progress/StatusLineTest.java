package dev.ecrpublic.output.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is sent to the terminal, ^ for the escape character and / for a return. */
class StatusLineTest {
  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
  private final StatusLine line = new StatusLine(terminal);

  private String sent() {
    String text = terminal.toString(StandardCharsets.US_ASCII);
    terminal.reset();
    return text.replace('\u001b', '^').replace('\r', '/');
  }

  @Test
  void aTextReplacesTheOneBefore() {
    line.show("one", 80);
    assertEquals("/^[Kone", sent());
    line.show("three", 80);
    assertEquals("/^[Kthree", sent());
    line.erase(80);
    assertEquals("/^[K", sent());
  }

  @Test
  void nothingIsSentTwice() {
    line.erase(80);
    line.show("one", 80);
    assertEquals("/^[Kone", sent());
    line.show("one", 80);
    line.erase(80);
    line.erase(80);
    assertEquals("/^[K", sent());
  }

  @Test
  void theLastColumnStaysFree() {
    line.show("0123456789", 11);
    assertEquals("/^[K0123456789", sent());
    line.show("0123456789", 10);
    assertEquals("/^[K012345678", sent());
    line.show("0123456789", 1);
    assertEquals("/^[K" + "^[A^[K".repeat(8), sent());
  }

  @Test
  void aLineThatTheTerminalHasFoldedIsErasedWhole() {
    line.show("0123456789", 80);
    sent();
    line.show("0123456789", 4);
    assertEquals("/^[K^[A^[K^[A^[K012", sent());
    line.show("0123456789", 80);
    sent();
    line.erase(5);
    assertEquals("/^[K^[A^[K", sent());
  }
}
