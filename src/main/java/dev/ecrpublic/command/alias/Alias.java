package dev.ecrpublic.command.alias;

import dev.ecrpublic.model.Failure;
import dev.ecrpublic.text.ShellWords;
import java.util.ArrayList;
import java.util.List;

/**
 * A word of the user's own for other words.
 *
 * @param name the word
 * @param value what it stands for: words and options, or after {@code !} a shell command
 */
public record Alias(String name, String value) {
  private static final String SHELL = "!";
  private static final String PLAIN = "@%+=:,./-_";

  /** Whether it stands for a shell command. */
  public boolean external() {
    return value.startsWith(SHELL);
  }

  /**
   * The words that it stands for.
   *
   * @throws Failure if a quote is left open
   */
  public List<String> words() {
    try {
      List<String> out = new ArrayList<>();
      for (String word : ShellWords.split(value)) {
        out.add(withoutLineEnds(word));
      }
      return out;
    } catch (IllegalArgumentException e) {
      throw new Failure.Internal(
          "Value of alias \""
              + name
              + "\" could not be parsed. Received error: "
              + e.getMessage()
              + " when parsing:\n"
              + value);
    }
  }

  /** The shell command that it stands for, followed by the words typed after it. */
  public String shellCommand(List<String> words) {
    StringBuilder out = new StringBuilder(value.substring(SHELL.length()));
    for (String word : words) {
      out.append(' ').append(quoted(word));
    }
    return out.toString();
  }

  private static String withoutLineEnds(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && word.charAt(start) == '\n') {
      start++;
    }
    while (end > start && word.charAt(end - 1) == '\n') {
      end--;
    }
    return word.substring(start, end);
  }

  private static String quoted(String word) {
    return !word.isEmpty() && word.chars().allMatch(Alias::plain)
        ? word
        : "'" + word.replace("'", "'\\''") + "'";
  }

  private static boolean plain(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || PLAIN.indexOf(c) >= 0;
  }
}
