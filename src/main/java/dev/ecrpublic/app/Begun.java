package dev.ecrpublic.app;

import dev.ecrpublic.aws.http.TlsRehearsal;
import dev.ecrpublic.command.connection.Shared;
import dev.ecrpublic.command.login.LoginPasswordCommand;
import dev.ecrpublic.console.Console;
import java.util.List;

/**
 * A command line of which nothing is read yet.
 *
 * @param program the program
 * @param words its words, without the program's name
 * @param console the surroundings
 * @param shared what command lines of this process have in common
 * @param asking whether the line may be asked for on the terminal
 */
record Begun(Cli program, List<String> words, Console console, Shared shared, boolean asking)
    implements Step {
  @Override
  public Begun begun() {
    return this;
  }

  @Override
  public Step next() {
    boolean tls = !shared.warm() && TlsGuess.likely(words, console.env(), program.service());
    // There is nothing on such a line that could be mistyped.
    if (tls && words.contains(LoginPasswordCommand.NAME)) {
      TlsRehearsal.start();
    }
    return new Configured(this, tls, shared.profiles(console.env()));
  }

  /** Another line in its place, for which nobody is asked. */
  Begun answered(List<String> others) {
    return new Begun(program, others, console, shared, false);
  }

  /** The same line in other words, for which somebody may be asked. */
  Begun askedFor(List<String> others) {
    return new Begun(program, others, console, shared, true);
  }
}
