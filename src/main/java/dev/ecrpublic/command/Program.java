package dev.ecrpublic.command;

import dev.ecrpublic.command.connection.Shared;
import dev.ecrpublic.console.Console;
import dev.ecrpublic.docs.Manual;
import dev.ecrpublic.line.CommandTree;
import dev.ecrpublic.line.ErrorFormat;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.service.Service;
import java.util.List;

/** The program, as those of its commands see it that run others, or tell of them. */
public interface Program {
  /** The service whose commands it mirrors. */
  Service service();

  /** Its commands. */
  CommandTree tree();

  /** What there is to say of them. */
  Manual manual();

  /** Runs a command line, without the program's name, and returns the exit code. */
  int run(List<String> words, Console console, Shared shared);

  /** Tells of a failure of a command, as commands do, and returns its exit code. */
  int refuse(Failure failure, String command, ErrorFormat format, Console console);
}
