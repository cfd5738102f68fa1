package dev.ecrpublic.aws;

import dev.ecrpublic.text.ShellWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The words of a command that may be secrets, for which programs and shells that fail like to
 * repeat what they were given.
 *
 * @param words the whole line, its words but the program's name, and what follows an equals sign
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
      int equals = word.indexOf('=');
      if (equals < 0 && word.equals(split.getFirst())) {
        continue;
      }
      if (equals >= 0) {
        out.add(word.substring(equals + 1));
      }
      if (equals < 0 || !word.startsWith("-")) {
        out.add(word);
      }
    }
    out.removeIf(word -> word.length() < SHORTEST || word.startsWith("--"));
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
