package dev.ecrpublic.app;

import dev.ecrpublic.command.help.HelpPages;
import dev.ecrpublic.command.prompt.AutoPrompt;
import dev.ecrpublic.console.Console;
import dev.ecrpublic.console.DebugLog;
import dev.ecrpublic.input.InvalidInput;
import dev.ecrpublic.line.ErrorFormat;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.output.Unprintable;
import dev.ecrpublic.output.pager.PagerFailure;
import dev.ecrpublic.query.QueryFailure;
import dev.ecrpublic.text.PythonText;
import java.nio.file.InvalidPathException;

/** Turns what was thrown on the way into words and an exit code. */
final class Failures {
  private static final int WRONG_LINE = 252;

  private Failures() {}

  /** Tells of what ended a step and returns the exit code, or asks for the line again. */
  static int told(Step step, Throwable thrown) {
    if (step.trace() instanceof DebugLog log) {
      log.failure(thrown);
    }
    Failure failure = of(thrown);
    Begun begun = step.begun();
    if (failure.exitCode() == WRONG_LINE && step.asksAgain()) {
      return begun.program().run(begun.askedFor(AutoPrompt.wanted(begun.words())));
    }
    Console console = begun.console();
    ErrorFormat format = step.format();
    String advice = format.prose() ? Advice.of(begun).after(failure, step.command()) : "";
    int exit = begun.program().refuse(failure, step.command(), format, console, advice);
    if (step instanceof Parsed parsed && parsed.empty() && format == ErrorFormat.ENHANCED) {
      console.complainAsItIs("\n" + new HelpPages(begun.program(), console, false).overview());
    }
    return exit;
  }

  /**
   * What every failure inside comes to; one that nobody foresaw is told without its words, which
   * only {@code --debug} shows.
   */
  private static Failure of(Throwable e) {
    return switch (e) {
      case Failure failure -> failure;
      case InvalidInput invalid -> Failure.Usage.parameter(invalid.getMessage());
      case QueryFailure query -> new Failure.Internal(query.getMessage());
      case Unprintable unprintable -> new Failure.Internal(unprintable.getMessage());
      case PagerFailure pager -> new Failure.Configuration("Pager", pager.getMessage());
      case InvalidPathException bad ->
          Failure.Usage.parameter(
              PythonText.repr(bad.getInput()) + " cannot be the name of a file");
      case StackOverflowError deep -> new Failure.Internal("The input is nested too deeply");
      case OutOfMemoryError full ->
          new Failure.Internal(
              "Out of memory; --output text and --page-size need less, JAVA_TOOL_OPTIONS=-Xmx2g"
                  + " allows more");
      default ->
          new Failure.Internal(
              "The program failed in a way that nobody foresaw. --debug shows where.");
    };
  }
}
