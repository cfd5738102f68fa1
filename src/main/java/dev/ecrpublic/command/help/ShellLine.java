package dev.ecrpublic.command.help;

import dev.ecrpublic.text.ShellWords;
import java.util.ArrayList;
import java.util.List;

/** A shell command line in lines that end in a backslash where it goes on. */
final class ShellLine {
  private static final String INDENT = "    ";

  private ShellLine() {}

  /** The line, folded before words that begin with a dash, or else before any word. */
  static List<String> folded(String line, int width) {
    List<String> out = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    for (String group : groups(line)) {
      boolean fits = current.length() + 1 + group.length() + 2 <= width;
      if (!current.isEmpty() && !fits) {
        out.add(current + " \\");
        current = new StringBuilder(INDENT).append(group);
      } else {
        current.append(current.isEmpty() ? "" : " ").append(group);
      }
    }
    out.add(current.toString());
    return out;
  }

  /** An option with its values, or a command of a pipe, is kept together. */
  private static List<String> groups(String line) {
    List<String> out = new ArrayList<>();
    for (String word : words(line)) {
      boolean starts = out.isEmpty() || word.startsWith("-") || word.equals("|");
      if (starts) {
        out.add(word);
      } else {
        out.add(out.removeLast() + " " + word);
      }
    }
    return out;
  }

  /** The words with their quotes. */
  private static List<String> words(String line) {
    List<String> out = new ArrayList<>();
    for (ShellWords.Word word : ShellWords.of(line).words()) {
      out.add(line.substring(word.start(), word.end()));
    }
    return out;
  }
}
