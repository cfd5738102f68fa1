package dev.ecrpublic.model;

import java.util.function.Supplier;

/** Where {@code --debug} tells what is done; whoever writes to it leaves secrets out. */
@FunctionalInterface
public interface Trace {
  /** A trace that nobody reads. */
  Trace OFF = (source, text) -> {};

  /** Adds a line from a part of the program; the text is made only if somebody reads it. */
  void line(String source, Supplier<String> text);
}
