package dev.ecrpublic.app;

import dev.ecrpublic.command.Command;
import dev.ecrpublic.command.Subcommand;
import dev.ecrpublic.command.alias.AliasFile;
import dev.ecrpublic.command.help.HelpPages;
import dev.ecrpublic.console.Console;
import dev.ecrpublic.line.Dialect;
import dev.ecrpublic.line.Globals;
import dev.ecrpublic.model.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code --help} or {@code -h} anywhere on a line asks for.
 *
 * @param program the program
 * @param words the command and what follows it, none for the program itself
 */
record HelpOption(Cli program, List<String> words) {
  private static final List<String> NAMES = List.of("--help", "-h");

  /** What a line asks for; an alias sees the option itself first. */
  static Optional<HelpOption> in(List<String> line, AliasFile aliases, Cli program) {
    int end = line.indexOf("--");
    List<String> options = new ArrayList<>(end < 0 ? line : line.subList(0, end));
    if (!options.removeAll(NAMES)) {
      return Optional.empty();
    }
    List<String> words = command(options, program);
    boolean alias = !words.isEmpty() && aliases.find(words.getFirst()).isPresent();
    return alias ? Optional.empty() : Optional.of(new HelpOption(program, words));
  }

  /** The command on a line that need not be complete, such as {@code describe-images --output}. */
  private static List<String> command(List<String> words, Cli program) {
    try {
      List<String> rest = new ArrayList<>(Globals.parse(words).rest());
      Dialect.take(rest).ifPresent(rest::addFirst);
      return rest;
    } catch (Failure incomplete) {
      List<String> names = program.tree().names();
      return words.stream().dropWhile(word -> !names.contains(word)).toList();
    }
  }

  /** Shows the page and returns the exit code; fails where there is no such command. */
  int show(Console console, boolean paged) {
    HelpPages pages = new HelpPages(program, console, paged);
    if (words.isEmpty()) {
      return pages.showOverview();
    }
    Root root = new Root(program);
    Command command = root.find(words.getFirst()).orElseThrow(() -> root.unknown(words.getFirst()));
    List<String> path = Subcommand.of(command, words.subList(1, words.size())).path();
    return pages.command(program.tree().find(path).orElseThrow());
  }
}
