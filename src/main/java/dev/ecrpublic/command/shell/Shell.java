package dev.ecrpublic.command.shell;

import java.io.IOException;

/** Commands from a terminal or a file, one a line, in one process. */
public final class Shell {
  private Shell() {}

  /** Lines that are edited on a terminal. */
  @FunctionalInterface
  public interface Editor {
    /** Reads and carries out lines until they end; returns the last exit code. */
    int run(Host host, Surroundings surroundings) throws IOException;
  }

  /** Reads and carries out lines until they end; returns the last exit code. */
  public static int run(Host host, Surroundings surroundings, Editor editor) throws IOException {
    if (surroundings.editable()) {
      return editor.run(host, surroundings);
    }
    return surroundings.typed()
        ? PlainTyping.run(host, surroundings)
        : Batch.run(host, surroundings);
  }
}
