package dev.ecrpublic.text;

import java.io.IOException;
import java.io.Writer;

/** Hands text on with the characters spelled out that a terminal would obey. */
public final class VisibleWriter extends Writer {
  private final Writer out;

  /** A writer before that one. */
  public VisibleWriter(Writer out) {
    this.out = out;
  }

  @Override
  public void write(char[] chars, int start, int length) throws IOException {
    int from = start;
    int end = start + length;
    for (int i = start; i < end; i++) {
      if (Visible.obeyed(chars[i])) {
        out.write(chars, from, i - from);
        out.write(Visible.spelled(chars[i]));
        from = i + 1;
      }
    }
    out.write(chars, from, end - from);
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
