package dev.ecrpublic.command.catalog;

import dev.ecrpublic.command.Command;
import dev.ecrpublic.command.Context;
import dev.ecrpublic.line.Choices;
import dev.ecrpublic.line.OwnLine;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Problem;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code catalog}: what the public Gallery shows, as files in a directory. */
public final class CatalogCommand implements Command {
  /** The word that calls it. */
  public static final String NAME = "catalog";

  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name(NAME);

  /** The commands about the catalogue. */
  public CatalogCommand() {
    add(new CatalogExportCommand());
    add(new CatalogDiffCommand());
    add(new CatalogApplyCommand());
    add(new CatalogEditCommand());
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
