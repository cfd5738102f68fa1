package dev.ecrpublic.output;

import java.io.Writer;

/** The off format: nothing. */
record NoPrinter() implements Printer {
  @Override
  public void print(Object value, Writer out) {
    // Nothing is asked for.
  }
}
