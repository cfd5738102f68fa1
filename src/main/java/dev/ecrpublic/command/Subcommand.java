package dev.ecrpublic.command;

import dev.ecrpublic.line.CommandTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The command that a line means, out of one and those below it.
 *
 * @param path its name behind those of the commands above it
 * @param command what it does
 * @param words what follows its name
 */
public record Subcommand(List<String> path, Command command, List<String> words) {
  /** As far down as the words name a command. */
  public static Subcommand of(Command command, List<String> words) {
    Subcommand out = new Subcommand(List.of(command.spec().name()), command, words);
    Optional<Subcommand> below = out.below();
    while (below.isPresent()) {
      out = below.get();
      below = out.below();
    }
    return out;
  }

  private Optional<Subcommand> below() {
    CommandSpec spec = command.spec();
    if (spec.subcommands().isEmpty()) {
      return Optional.empty();
    }
    List<String> rest = new ArrayList<>(words);
    return command
        .take(rest)
        .flatMap(name -> CommandTree.below(spec, name))
        .map(found -> new Subcommand(deeper(found.name()), (Command) found.userObject(), rest));
  }

  private List<String> deeper(String name) {
    List<String> out = new ArrayList<>(path);
    out.add(name);
    return out;
  }

  /** The path as it is typed. */
  public String name() {
    return String.join(" ", path);
  }
}
