package dev.ecrpublic.shell;

import java.util.List;

/** What may stand at the cursor of a line of words. */
public interface Suggester {
  /**
   * The words that may stand there; {@code before} are the complete words before it, without the
   * program's name, {@code typed} is the unquoted beginning of the word itself.
   */
  List<Suggestion> suggest(List<String> before, String typed);
}
