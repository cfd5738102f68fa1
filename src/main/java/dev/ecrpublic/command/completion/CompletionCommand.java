package dev.ecrpublic.command.completion;

import dev.ecrpublic.command.Command;
import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.Program;
import dev.ecrpublic.line.Choices;
import dev.ecrpublic.line.OwnLine;
import dev.ecrpublic.model.Failure;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code completion SHELL}: prints the script that completes command lines in that shell. */
public final class CompletionCommand implements Command {
  /** The word that calls it. */
  public static final String NAME = "completion";

  private final Program program;
  private final CommandSpec spec =
      CommandSpec.wrapWithoutInspection(this)
          .name(NAME)
          .addPositional(
              PositionalParamSpec.builder()
                  .index("0")
                  .paramLabel("SHELL")
                  .required(true)
                  .type(String.class)
                  .completionCandidates(CompletionScript.shells())
                  .build());

  /** Completion of that program. */
  public CompletionCommand(Program program) {
    this.program = program;
  }

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public int run(List<String> words, Context context) {
    OwnLine line = OwnLine.parse(spec, words);
    List<String> shells = CompletionScript.shells();
    if (line.words().size() != 1) {
      throw Failure.Usage.parameter(
          "completion takes one word, the shell: " + String.join(", ", shells));
    }
    String shell = line.words().getFirst();
    Optional<CompletionScript> script = CompletionScript.of(shell);
    if (script.isEmpty()) {
      throw Choices.refused("SHELL", shell, shells);
    }
    String text = script.get().text(program.manual(), program.tree().whole());
    context.out().write(out -> out.write(text));
    return 0;
  }
}
