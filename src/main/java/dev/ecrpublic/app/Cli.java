package dev.ecrpublic.app;

import dev.ecrpublic.command.Program;
import dev.ecrpublic.command.completion.LiveCompletion;
import dev.ecrpublic.command.connection.Shared;
import dev.ecrpublic.command.login.CredentialHelperCommand;
import dev.ecrpublic.console.Console;
import dev.ecrpublic.console.Stdout;
import dev.ecrpublic.docs.Examples;
import dev.ecrpublic.docs.HelpTexts;
import dev.ecrpublic.docs.Manual;
import dev.ecrpublic.line.CommandTree;
import dev.ecrpublic.line.ErrorFormat;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.service.Service;
import dev.ecrpublic.service.Version;
import java.util.List;

/** The program: runs command lines for one service. */
public final class Cli implements Program {
  private final Service service;

  /** The program for that service. */
  Cli(Service service) {
    this.service = service;
  }

  /** Runs a command line, without the program's name, and returns the exit code. */
  public static int run(List<String> words, Console console, Service service) {
    Cli program = new Cli(service);
    String first = words.isEmpty() ? "" : words.getFirst();
    return switch (first) {
      case LiveCompletion.NAME -> LiveCompletion.run(program, words, console);
      case CredentialHelperCommand.NAME -> CredentialHelperCommand.run(words, console);
      default -> program.run(words, console, Shared.nothing());
    };
  }

  @Override
  public Service service() {
    return service;
  }

  @Override
  public CommandTree tree() {
    return new Root(this).tree();
  }

  @Override
  public Manual manual() {
    return new Manual(
        service.name(),
        Version.number(),
        HelpTexts.load(service),
        Examples.load(service),
        service.regions(),
        service::looksUp);
  }

  @Override
  public int run(List<String> words, Console console, Shared shared) {
    // Whoever types in a shell is helped there.
    return run(new Begun(this, words, console, shared, !shared.warm()));
  }

  /** Takes the steps from one on until the exit code is there. */
  int run(Step first) {
    Step step = first;
    try {
      while (!(step instanceof Done)) {
        step = step.next();
      }
      return ((Done) step).exit();
    } catch (Stdout.Unwritable closed) {
      return new Failure.Internal("").exitCode();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return Failures.told(step, e);
    }
  }

  @Override
  public int refuse(Failure failure, String command, ErrorFormat format, Console console) {
    return refuse(failure, command, format, console, "");
  }

  /** The same with what to do next below the error. */
  int refuse(Failure failure, String command, ErrorFormat format, Console console, String advice) {
    ErrorReport report = new ErrorReport(service, console::shown);
    console.complainAsItIs(
        report.of(failure, command, format, console.terminal().columns(), advice));
    return failure.exitCode();
  }
}
