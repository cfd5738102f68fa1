package dev.ecrpublic.command.shell;

import java.util.List;

/** Carries out a command. */
@FunctionalInterface
public interface Runner {
  /** Runs those words and returns the exit code. */
  int run(List<String> words, Streams streams);
}
