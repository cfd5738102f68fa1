package dev.ecrpublic.line;

import dev.ecrpublic.input.Suggestions;
import dev.ecrpublic.model.Failure;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options that mistyped ones may have meant. */
public final class Nearest {
  private Nearest() {}

  /** The failure for words that a command does not know. */
  public static Failure unknown(List<String> words, CommandSpec command) {
    return new Failure.UnknownOptions(String.join(", ", words), of(words, command));
  }

  /** The options, of a command or of all, that words look like. */
  public static List<String> of(List<String> words, CommandSpec command) {
    List<String> options = new ArrayList<>();
    for (CommandSpec spec : List.of(command, Commands.globals())) {
      for (OptionSpec option : spec.options()) {
        options.add(option.longestName());
      }
    }
    List<String> nearest = new ArrayList<>();
    for (String word : words) {
      if (word.startsWith("-")) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        for (String option : Suggestions.of(name, options)) {
          if (!nearest.contains(option)) {
            nearest.add(option);
          }
        }
      }
    }
    return nearest;
  }
}
