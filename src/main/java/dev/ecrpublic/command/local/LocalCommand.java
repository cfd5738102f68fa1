package dev.ecrpublic.command.local;

import dev.ecrpublic.command.Command;
import dev.ecrpublic.command.Context;
import dev.ecrpublic.line.Choices;
import dev.ecrpublic.line.OwnLine;
import dev.ecrpublic.model.Catalog;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Problem;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code local}: the embedded registry as a server and a directory. */
public final class LocalCommand implements Command {
  /** The word that calls it. */
  public static final String NAME = "local";

  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name(NAME);

  /** The commands about the embedded registry, which serves the operations of that catalogue. */
  public LocalCommand(Catalog catalog) {
    add(new LocalServeCommand(catalog));
    add(new LocalStatusCommand());
    add(new LocalCheckCommand());
    add(new LocalGcCommand());
    add(new LocalResetCommand());
    add(new LocalPathCommand());
  }

  private void add(Command command) {
    spec.addSubcommand(command.spec().name(), command.spec());
  }

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public int run(List<String> words, Context context) {
    OwnLine line = OwnLine.parse(spec, words);
    List<String> actions = List.copyOf(spec.subcommands().keySet());
    if (line.words().isEmpty()) {
      throw Failure.Usage.grammar(
          "the following arguments are required: ACTION", new Problem.NotAChoice("", actions));
    }
    throw Choices.refused("ACTION", line.words().getFirst(), actions);
  }
}
