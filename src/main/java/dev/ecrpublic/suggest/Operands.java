package dev.ecrpublic.suggest;

import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Which bare word of a command stands where. */
public final class Operands {
  private Operands() {}

  /** The one with so many bare words before it, if the command takes so many. */
  static Optional<PositionalParamSpec> at(CommandSpec command, int index) {
    for (PositionalParamSpec word : command.positionalParameters()) {
      if (word.index().contains(index)) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }

  /** Whether a line is incomplete without a word there. */
  public static boolean needed(PositionalParamSpec word, int index) {
    return word.required() && index == word.index().min();
  }
}
