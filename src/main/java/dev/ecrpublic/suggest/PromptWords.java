package dev.ecrpublic.suggest;

import java.util.List;

/**
 * A line of words with quotes, up to the cursor.
 *
 * @param before the finished words, without their quotes
 * @param typed the word at the cursor, without its quotes
 * @param begin where that word begins on the line
 * @param quote the quote that is still open, 0 for none
 */
public record PromptWords(List<String> before, String typed, int begin, char quote) {
  private static final String PLAIN = "_-./:=@%+,[]*";

  /** Reads a line up to its end. */
  public static PromptWords of(String line) {
    char quote = 0;
    int begin = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quote == 0 && (c == ' ' || c == '\t')) {
        begin = i + 1;
      } else if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
      } else if (c == '\\' && quote != '\'') {
        i++;
      }
    }
    TypedLine typed = TypedLine.of(line, line.length());
    return new PromptWords(typed.words(), typed.typed(), begin, quote);
  }

  /** All words of a line without open quotes. */
  public static List<String> all(String line) {
    return TypedLine.of(line + " ", line.length() + 1).words();
  }

  /** Those words as a line that {@link #all} reads. */
  public static String line(List<String> words) {
    StringBuilder out = new StringBuilder();
    for (String word : words) {
      out.append(out.isEmpty() ? "" : " ").append(quoted(word, true));
    }
    return out.toString();
  }

  /** A word with quotes where it needs them, which stay open where the word may go on. */
  public static String quoted(String word, boolean closed) {
    if (isPlain(word)) {
      return word;
    }
    if (word.indexOf('\'') < 0) {
      return "'" + word + (closed ? "'" : "");
    }
    return "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + (closed ? "\"" : "");
  }

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!Character.isLetterOrDigit(c) && !Character.isSurrogate(c) && PLAIN.indexOf(c) < 0) {
        return false;
      }
    }
    return !word.isEmpty();
  }
}
