package dev.ecrpublic.output;

import dev.ecrpublic.text.Visible;
import java.io.IOException;
import java.io.Writer;

/**
 * A format on a terminal that measures texts and has colours of its own: what a terminal would obey
 * is escaped in the values before they are printed.
 *
 * @param format prints the values
 */
public record EscapedValues(Printer format) implements Printer {
  @Override
  public void print(Object value, Writer out) throws IOException {
    format.print(Visible.value(value), out);
  }

  @Override
  public void page(Object value, Writer out) throws IOException {
    format.page(Visible.value(value), out);
  }
}
