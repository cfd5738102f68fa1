package dev.ecrpublic.app;

import dev.ecrpublic.input.InvalidInput;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.output.Unprintable;
import dev.ecrpublic.output.pager.PagerFailure;
import dev.ecrpublic.query.QueryFailure;
import dev.ecrpublic.text.PythonText;
import java.nio.file.InvalidPathException;

/** Turns whatever was thrown into what the user is told. */
final class Failures {
  private Failures() {}

  /**
   * What every failure inside comes to; one that nobody foresaw is told without its words, which
   * only {@code --debug} shows.
   */
  static Failure of(Throwable e) {
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
