package dev.ecrpublic.console;

import dev.ecrpublic.model.Trace;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Supplier;

/** Writes what {@code --debug} tells to standard error, in the AWS CLI's line form. */
public final class DebugLog implements Trace {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss,SSS");
  private final Console console;

  /** Tells on the standard error of that console. */
  public DebugLog(Console console) {
    this.console = console;
  }

  @Override
  public void line(String source, Supplier<String> text) {
    String time = TIME.format(LocalDateTime.now());
    console.complain(time + " - MainThread - " + source + " - DEBUG - " + text.get() + "\n");
  }

  /** Where a failure came from. */
  public void failure(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace, true));
    line("ecrpublic.cli", () -> "Failed:\n" + trace);
  }
}
