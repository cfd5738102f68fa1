package dev.ecrpublic.command.shell;

import dev.ecrpublic.model.Failure;
import dev.ecrpublic.suggest.Completer;
import dev.ecrpublic.suggest.Suggester;
import java.util.List;
import java.util.Map;

/** The program that a shell belongs to: it carries the commands out. */
public interface Host {
  /** Carries out a command line, without the program's name, and returns the exit code. */
  int run(List<String> words, Streams streams);

  /** Tells of a failure as commands do and returns its exit code. */
  int refuse(Failure failure, Streams streams);

  /** Where commands go by now, in a few words for the prompt. */
  String place();

  /** The options that every command gets unless it says otherwise, by name without dashes. */
  Map<String, String> settings();

  /** Gives every command from now on that option; fails for a value that it cannot have. */
  void set(String name, String value);

  /** Takes that option away again. */
  void unset(String name);

  /** The names that {@link #set} takes. */
  List<String> settable();

  /** Is told that a command was broken off; nothing of it may be used again. */
  void brokenOff();

  /** The commands there are. */
  Completer.Commands commands();

  /** What may stand at the cursor, with the options set at this time. */
  Suggester suggester();

  /** Whether colours are wanted on a terminal. */
  boolean coloured();
}
