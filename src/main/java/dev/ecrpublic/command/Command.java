package dev.ecrpublic.command;

import dev.ecrpublic.line.OwnLine;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** A command: what picocli's model says of it, and what it does. */
public interface Command {
  /**
   * Its name, options and words, and the commands below it, which are the user objects of theirs;
   * the words are read by it, and help, man page and completion are made from it.
   */
  CommandSpec spec();

  /**
   * Takes out of its words the one where a command below it is named, empty where there is none.
   */
  default Optional<String> take(List<String> words) {
    int at = OwnLine.firstBare(spec(), words);
    return at < 0 ? Optional.empty() : Optional.of(words.remove(at));
  }

  /** Carries it out with the words behind its name; returns the exit code, failures are thrown. */
  int run(List<String> words, Context context);
}
