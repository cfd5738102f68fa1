package dev.ecrpublic.suggest;

import java.util.List;

/** What may stand at the cursor of a line of words. */
public interface Suggester {
  /**
   * The words that may stand there, the likeliest first.
   *
   * @param before the complete words before it, without the program's name
   * @param typed the unquoted beginning of the word at the cursor, empty after a space
   */
  List<Suggestion> suggest(List<String> before, String typed);
}
