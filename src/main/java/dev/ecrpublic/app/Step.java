package dev.ecrpublic.app;

import dev.ecrpublic.line.ErrorFormat;
import dev.ecrpublic.model.Trace;

/** How far a command line has come, and so how a failure is told that the next step ends in. */
sealed interface Step permits Begun, Configured, Parsed, Found, Done {
  /** Takes the next step. */
  Step next();

  /** The line as it was given. */
  Begun begun();

  /** The format in which a failure is told. */
  default ErrorFormat format() {
    return ErrorFormat.ENHANCED;
  }

  /** The command as it is typed, empty where none was read yet. */
  default String command() {
    return "";
  }

  /** Where {@code --debug} tells what is done. */
  default Trace trace() {
    return Trace.OFF;
  }

  /** Whether somebody is asked for the line again where it proves to be wrong. */
  default boolean asksAgain() {
    return false;
  }
}
