package dev.ecrpublic.suggest;

import dev.ecrpublic.line.CommandTree;
import dev.ecrpublic.line.Commands;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The bare words that may follow a command's name: the commands below it, or those that it takes.
 *
 * @param choices the words, empty where nothing is known of them
 * @param needed whether one of them has to follow
 */
public record NextWords(List<String> choices, boolean needed) {
  static final NextWords NONE = new NextWords(List.of(), false);

  /** Those that may follow a command. */
  public static NextWords of(CommandSpec command) {
    if (!command.subcommands().isEmpty()) {
      return new NextWords(List.copyOf(command.subcommands().keySet()), !CommandTree.runs(command));
    }
    for (PositionalParamSpec word : command.positionalParameters()) {
      List<String> choices = Commands.choices(word);
      return new NextWords(choices, word.required() && !choices.isEmpty());
    }
    return NONE;
  }
}
