package dev.ecrpublic.command.local;

import dev.ecrpublic.command.Command;
import dev.ecrpublic.command.Context;
import dev.ecrpublic.line.Choices;
import dev.ecrpublic.line.OwnLine;
import dev.ecrpublic.model.Catalog;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code local}: the embedded registry as a server and a directory. */
public final class LocalCommand implements Command {
  public static final String NAME = "local";
  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name(NAME);

  /** The commands about the embedded registry, which serves the operations of that catalogue. */
  public LocalCommand(Catalog catalog) {
    add(new LocalServeCommand(catalog));
    add(new LocalStatusCommand());
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
    String word = line.words().isEmpty() ? "" : line.words().getFirst();
    throw Choices.refused("ACTION", word, List.copyOf(spec.subcommands().keySet()));
  }
}
