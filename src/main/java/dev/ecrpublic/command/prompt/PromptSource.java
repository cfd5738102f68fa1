package dev.ecrpublic.command.prompt;

import dev.ecrpublic.suggest.Suggester;
import java.util.List;

/** What the prompt shows of the program whose line is asked for. */
public interface PromptSource {
  /** The name of the program whose line is asked for. */
  String program();

  /** What suggests words for the line. */
  Suggester suggester();

  /** The lines that were run before, the last one first. */
  List<String> history();

  /** Remembers a line that is run. */
  void remember(String line);

  /**
   * The help page of the command that those words name, or of the whole program: its lines, at most
   * that many columns wide, with escape codes.
   */
  List<String> page(List<String> words, int columns);

  /** A sample of what those words would print, or one line that says why there is none. */
  List<String> preview(List<String> words);
}
