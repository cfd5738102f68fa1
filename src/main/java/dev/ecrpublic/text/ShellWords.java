package dev.ecrpublic.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a line by a POSIX shell's rules for quotes and backslashes, expanding nothing; signs
 * such as {@code |} are letters like any other.
 *
 * @param words the words in order, without their quotes
 * @param open what is left open at the end of the line: a quote, a backslash, or 0
 */
public record ShellWords(List<Word> words, char open) {
  private static final char NONE = 0;

  /**
   * A word.
   *
   * @param text what it says
   * @param start where it begins on the line, its quotes included
   * @param end where it ends
   */
  public record Word(String text, int start, int end) {}

  /** The words of a line whose last quote may still be open. */
  public static ShellWords of(String line) {
    List<Word> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int start = -1;
    char quote = NONE;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quote == NONE && isBlank(c)) {
        if (start >= 0) {
          words.add(new Word(word.toString(), start, i));
          word.setLength(0);
          start = -1;
        }
        continue;
      }
      start = start < 0 ? i : start;
      if (c == quote) {
        quote = NONE;
      } else if (quote == NONE && (c == '\'' || c == '"')) {
        quote = c;
      } else if (c != '\\' || quote == '\'') {
        word.append(c);
      } else if (i + 1 == line.length()) {
        words.add(new Word(word.append(c).toString(), start, line.length()));
        return new ShellWords(List.copyOf(words), c);
      } else {
        i++;
        char next = line.charAt(i);
        word.append(quote == NONE || next == '"' || next == '\\' ? "" : "\\").append(next);
      }
    }
    if (start >= 0) {
      words.add(new Word(word.toString(), start, line.length()));
    }
    return new ShellWords(List.copyOf(words), quote);
  }

  /**
   * The words of a whole command.
   *
   * @throws IllegalArgumentException if a quote or a final backslash is left open
   */
  public static List<String> split(String command) {
    ShellWords read = of(command);
    if (read.open == '\\') {
      throw new IllegalArgumentException("No escaped character");
    }
    if (read.open != NONE) {
      throw new IllegalArgumentException("No closing quotation");
    }
    return read.texts();
  }

  /** What the words say. */
  public List<String> texts() {
    List<String> out = new ArrayList<>();
    for (Word word : words) {
      out.add(word.text());
    }
    return out;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }
}
