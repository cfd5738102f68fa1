package dev.ecrpublic.command;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** A command: what picocli's model says of it, and what it does. */
public interface Command {
  /**
   * Its name, options and words, and the commands below it, which are the user objects of theirs;
   * the words are read by it, and help, man page and completion are made from it.
   */
  CommandSpec spec();

  /** Carries it out with the words behind its name; returns the exit code, failures are thrown. */
  int run(List<String> words, Context context);
}
