package dev.ecrpublic.suggest;

import dev.ecrpublic.text.ShellWords;
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
    ShellWords read = ShellWords.of(line);
    List<ShellWords.Word> words = read.words();
    boolean typing = !words.isEmpty() && words.getLast().end() == line.length();
    List<String> texts = read.texts();
    List<String> before = typing ? texts.subList(0, texts.size() - 1) : texts;
    String typed = typing ? texts.getLast() : "";
    int begin = typing ? words.getLast().start() : line.length();
    return new PromptWords(
        List.copyOf(before), typed, begin, read.open() == '\\' ? 0 : read.open());
  }

  /** All words of a line without open quotes. */
  public static List<String> all(String line) {
    return ShellWords.of(line).texts();
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
