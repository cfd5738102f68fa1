package dev.ecrpublic.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Every command of the program in picocli's model: a root with the global options, below it the
 * commands, below some of these others. A command is made when it is asked for.
 */
public final class CommandTree {
  private final String program;
  private final List<String> mirrored;
  private final List<String> own;
  private final Function<String, Optional<CommandSpec>> commands;

  /**
   * The tree of a program.
   *
   * @param program the word that calls it
   * @param mirrored the names of the commands that the mirrored program has too, in the order in
   *     which completion offers them
   * @param own the names of its other commands
   * @param commands makes the command of a name
   */
  public CommandTree(
      String program,
      List<String> mirrored,
      List<String> own,
      Function<String, Optional<CommandSpec>> commands) {
    this.program = program;
    this.mirrored = List.copyOf(mirrored);
    this.own = List.copyOf(own);
    this.commands = commands;
  }

  /** The word that calls the program. */
  public String program() {
    return program;
  }

  /** The names of the commands that the mirrored program has too. */
  public List<String> mirrored() {
    return mirrored;
  }

  /** The names of all commands right below the root. */
  public List<String> names() {
    List<String> out = new ArrayList<>(mirrored);
    out.addAll(own);
    return out;
  }

  /** The root with no command below it. */
  public CommandSpec root() {
    return Commands.globals().name(program);
  }

  /** The root with every command. */
  public CommandSpec whole() {
    CommandSpec root = root();
    for (String name : names()) {
      root.addSubcommand(name, commands.apply(name).orElseThrow());
    }
    return root;
  }

  /** The command of that name, below a root of its own. */
  public Optional<CommandSpec> find(String name) {
    return commands
        .apply(name)
        .map(
            command -> {
              root().addSubcommand(name, command);
              return command;
            });
  }

  /** The command of that path, as far down as its words go; nothing where one of them is wrong. */
  public Optional<CommandSpec> find(List<String> path) {
    if (path.isEmpty()) {
      return Optional.of(root());
    }
    Optional<CommandSpec> found = find(path.getFirst());
    for (String word : path.subList(1, path.size())) {
      found = found.flatMap(command -> below(command, word));
    }
    return found;
  }

  /** The global options, in the order in which they are listed. */
  public List<OptionSpec> globals() {
    return Commands.globals().options();
  }

  /** Those of them that the mirrored program has too. */
  public List<OptionSpec> mirroredGlobals() {
    List<OptionSpec> out = new ArrayList<>(globals());
    out.removeIf(option -> GlobalOption.exact(option.longestName()));
    return out;
  }

  /** The commands right below a command, in their order. */
  public static List<CommandSpec> below(CommandSpec command) {
    List<CommandSpec> out = new ArrayList<>();
    for (CommandLine below : command.subcommands().values()) {
      out.add(below.getCommandSpec());
    }
    return out;
  }

  /** All commands below a command, each before those below it. */
  public static List<CommandSpec> all(CommandSpec command) {
    List<CommandSpec> out = new ArrayList<>();
    for (CommandSpec below : below(command)) {
      out.add(below);
      out.addAll(all(below));
    }
    return out;
  }

  /** The command of that name right below a command. */
  public static Optional<CommandSpec> below(CommandSpec command, String name) {
    return Optional.ofNullable(command.subcommands().get(name)).map(CommandLine::getCommandSpec);
  }

  /** The names of a command and of those above it, without the root's. */
  public static List<String> path(CommandSpec command) {
    List<String> out = new ArrayList<>();
    for (CommandSpec at = command; at.parent() != null; at = at.parent()) {
      out.addFirst(at.name());
    }
    return out;
  }

  /** Whether a command does something by itself, not only by those below it. */
  public static boolean runs(CommandSpec command) {
    return command.subcommands().isEmpty() || !command.options().isEmpty();
  }
}
