package dev.ecrpublic.output;

import java.io.IOException;
import java.io.Writer;

/** Prints one result in one of the output formats. */
public interface Printer {
  /** Prints nothing whatever the result. */
  Printer NOTHING = new NoPrinter();

  /**
   * Writes the plain value with its closing newline, or nothing where the format shows nothing.
   *
   * @throws Unprintable if the format cannot show a value of this shape
   */
  void print(Object value, Writer out) throws IOException;

  /** Writes one page of a listing whose pages are shown as they are. */
  default void page(Object value, Writer out) throws IOException {
    print(value, out);
  }
}
