package dev.ecrpublic.command;

import dev.ecrpublic.line.OwnLine;
import picocli.CommandLine.Model.CommandSpec;

/** A command of the program's own, beside the operations of the service. */
public interface OwnCommand {
  /** Its name and options, from which words are read and help, man page and completion are made. */
  CommandSpec spec();

  /** Carries it out and returns the exit code; failures are thrown. */
  int run(OwnLine line, Context context);
}
