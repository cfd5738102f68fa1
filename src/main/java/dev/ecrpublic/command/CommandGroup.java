package dev.ecrpublic.command;

import dev.ecrpublic.line.Choices;
import dev.ecrpublic.line.OwnLine;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Problem;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** A command that does nothing by itself: one of those below it has to be named. */
public final class CommandGroup implements Command {
  private final CommandSpec spec;

  /** The group of that name, with the commands below it in the order in which they are listed. */
  public CommandGroup(String name, List<Command> below) {
    this.spec = CommandSpec.wrapWithoutInspection(this).name(name);
    for (Command command : below) {
      spec.addSubcommand(command.spec().name(), command.spec());
    }
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
