package dev.ecrpublic.text;

import java.util.ArrayList;
import java.util.List;

/** Splits a command into words by a POSIX shell's rules for quotes, expanding nothing. */
public final class ShellWords {
  private static final char NONE = 0;

  private ShellWords() {}

  /**
   * The words of the command.
   *
   * @throws IllegalArgumentException if a quote or a final backslash is left open
   */
  public static List<String> split(String command) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean begun = false;
    char quote = NONE;
    for (int i = 0; i < command.length(); i++) {
      char c = command.charAt(i);
      if (c == quote) {
        quote = NONE;
      } else if (c == '\\' && quote != '\'') {
        i++;
        if (i == command.length()) {
          throw new IllegalArgumentException("No escaped character");
        }
        char next = command.charAt(i);
        word.append(quote == NONE || next == '"' || next == '\\' ? "" : "\\").append(next);
        begun = true;
      } else if (quote != NONE) {
        word.append(c);
      } else if (c == '\'' || c == '"') {
        quote = c;
        begun = true;
      } else if (!isBlank(c)) {
        word.append(c);
        begun = true;
      } else if (begun) {
        words.add(word.toString());
        word.setLength(0);
        begun = false;
      }
    }
    if (quote != NONE) {
      throw new IllegalArgumentException("No closing quotation");
    }
    if (begun) {
      words.add(word.toString());
    }
    return words;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }
}
