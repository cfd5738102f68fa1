package dev.ecrpublic.command;

import dev.ecrpublic.line.OwnLine;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** A command that is no operation of the service. */
public interface OwnCommand {
  /** Its name and options, from which words are read and help, man page and completion are made. */
  CommandSpec spec();

  /** Reads the words after its name; fails for those that it does not know. */
  default OwnLine read(List<String> words) {
    return OwnLine.parse(spec(), words);
  }

  /** Carries it out and returns the exit code; failures are thrown. */
  int run(OwnLine line, Context context);
}
