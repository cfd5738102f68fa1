package dev.ecrpublic.command.shell;

import dev.ecrpublic.command.shell.edit.Editing;
import java.io.IOException;

/** Commands from a terminal or a file, one a line, in one process. */
public final class Shell {
  private Shell() {}

  /** Reads and carries out lines until they end; returns the last exit code. */
  public static int run(Host host, Surroundings surroundings) throws IOException {
    if (surroundings.editable()) {
      return Editing.run(host, surroundings);
    }
    return surroundings.typed()
        ? PlainTyping.run(host, surroundings)
        : Batch.run(host, surroundings);
  }
}
