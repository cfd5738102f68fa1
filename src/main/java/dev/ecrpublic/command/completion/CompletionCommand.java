package dev.ecrpublic.command.completion;

import dev.ecrpublic.command.CommandTree;
import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.OwnCommand;
import dev.ecrpublic.line.Choices;
import dev.ecrpublic.line.OwnLine;
import dev.ecrpublic.model.Failure;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code completion SHELL}: prints the script that completes command lines in that shell. */
public final class CompletionCommand implements OwnCommand {
  public static final String NAME = "completion";

  @Override
  public CommandSpec spec() {
    return CommandSpec.create()
        .name(NAME)
        .addPositional(
            PositionalParamSpec.builder()
                .index("0")
                .paramLabel("SHELL")
                .required(true)
                .type(String.class)
                .completionCandidates(CompletionScript.shells())
                .build());
  }

  @Override
  public int run(OwnLine line, Context context) {
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
    String text = script.get().text(new CommandTree(context.settings().service()).program());
    context.out().write(out -> out.write(text));
    return 0;
  }
}
