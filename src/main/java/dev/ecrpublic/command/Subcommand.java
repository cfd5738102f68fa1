package dev.ecrpublic.command;

import dev.ecrpublic.line.CommandTree;
import dev.ecrpublic.line.OwnLine;
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
  /** As far down as the words name a command; options may stand before a name. */
  public static Subcommand of(Command command, List<String> words) {
    CommandSpec spec = command.spec();
    Subcommand out = new Subcommand(List.of(spec.name()), command, words);
    while (!spec.subcommands().isEmpty()) {
      int at = OwnLine.firstBare(spec, out.words);
      Optional<CommandSpec> below =
          at < 0 ? Optional.empty() : CommandTree.below(spec, out.words.get(at));
      if (below.isEmpty()) {
        return out;
      }
      spec = below.get();
      out = out.below(spec, at);
    }
    return out;
  }

  private Subcommand below(CommandSpec spec, int at) {
    List<String> deeper = new ArrayList<>(path);
    deeper.add(spec.name());
    List<String> rest = new ArrayList<>(words);
    rest.remove(at);
    return new Subcommand(deeper, (Command) spec.userObject(), rest);
  }

  /** The path as it is typed. */
  public String name() {
    return String.join(" ", path);
  }
}
