package dev.ecrpublic.output;

import dev.ecrpublic.text.VisibleWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * A format on a terminal whose quoted texts know escapes: what a terminal would obey is escaped in
 * whatever is printed.
 *
 * @param format prints the values
 */
public record EscapedOutput(Printer format) implements Printer {
  @Override
  public void print(Object value, Writer out) throws IOException {
    format.print(value, new VisibleWriter(out));
  }

  @Override
  public void page(Object value, Writer out) throws IOException {
    format.page(value, new VisibleWriter(out));
  }
}
