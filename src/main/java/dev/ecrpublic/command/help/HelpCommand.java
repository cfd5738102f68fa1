package dev.ecrpublic.command.help;

import dev.ecrpublic.command.Command;
import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.Program;
import dev.ecrpublic.line.Choices;
import dev.ecrpublic.line.CommandTree;
import dev.ecrpublic.line.GlobalOption;
import dev.ecrpublic.line.OwnLine;
import dev.ecrpublic.model.Failure;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code help [COMMAND...]}: explains the program in short, or one of its commands. */
public final class HelpCommand implements Command {
  /** The word that calls it. */
  public static final String NAME = "help";

  private final Program program;
  private final CommandSpec spec;

  /** Help about that program. */
  public HelpCommand(Program program) {
    this.program = program;
    this.spec =
        CommandSpec.wrapWithoutInspection(this)
            .name(NAME)
            .addPositional(
                PositionalParamSpec.builder()
                    .index("0..*")
                    .arity("0..*")
                    .paramLabel("COMMAND")
                    .type(String.class)
                    .completionCandidates(program.tree().names())
                    .build());
  }

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public int run(List<String> words, Context context) {
    boolean paged = !context.settings().globals().has(GlobalOption.NO_CLI_PAGER);
    HelpPages pages = new HelpPages(program, context.console(), paged);
    List<String> path = OwnLine.parse(spec, words).words();
    if (path.isEmpty()) {
      return pages.showOverview();
    }
    return path.equals(List.of(program.tree().program()))
        ? pages.showAll()
        : pages.command(found(path));
  }

  private CommandSpec found(List<String> path) {
    CommandTree tree = program.tree();
    CommandSpec found = tree.find(path.getFirst()).orElseThrow(() -> unknown(path.getFirst()));
    for (int i = 1; i < path.size(); i++) {
      Optional<CommandSpec> below = CommandTree.below(found, path.get(i));
      if (below.isEmpty()) {
        throw unknown(found, path.subList(i, path.size()));
      }
      found = below.get();
    }
    return found;
  }

  private Failure unknown(String word) {
    return Choices.refused("operation", word, program.tree().names());
  }

  private static Failure unknown(CommandSpec command, List<String> words) {
    List<String> below = List.copyOf(command.subcommands().keySet());
    return below.isEmpty()
        ? new Failure.UnknownOptions(words)
        : Choices.refused("ACTION", words.getFirst(), below);
  }
}
