package dev.ecrpublic.output;

import java.io.IOException;
import java.io.Writer;

/** Prints one result in one of the output formats. */
public interface Printer {

  /**
   * Writes the plain value with its closing newline, or nothing where the format shows nothing.
   *
   * @throws Unprintable if the format cannot show a value of this shape
   */
  void print(Object value, Writer out) throws IOException;
}
