package dev.ecrpublic.aws;

import dev.ecrpublic.text.ShellWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The words of a command that may be secrets, for which programs and shells that fail like to
 * repeat what they were given.
 *
 * @param words the whole line, its words but the program's name, and the parts of these
 */
record CommandWords(List<String> words) {
  private static final int SHORTEST = 4;
  private static final String HIDDEN = "***";

  /** Those of a command line of the system's shell. */
  static CommandWords of(String command) {
    List<String> out = new ArrayList<>();
    List<String> split = split(command);
    if (split.size() > 1) {
      out.add(command);
    }
    for (String word : split) {
      if (!word.equals(split.getFirst()) || word.indexOf('=') >= 0) {
        out.add(word);
        out.addAll(List.of(word.split("[=;&|()<>]")));
      }
    }
    out.removeIf(word -> word.length() < SHORTEST);
    out.sort(Comparator.comparing(String::length).reversed());
    return new CommandWords(out);
  }

  private static List<String> split(String command) {
    try {
      return ShellWords.split(command);
    } catch (IllegalArgumentException openQuote) {
      return List.of(command.strip().split("[\\s'\"]+"));
    }
  }

  /** A text with none of them in it. */
  String hiddenIn(String text) {
    String out = text;
    for (String word : words) {
      out = out.replace(word, HIDDEN);
    }
    return out;
  }
}
