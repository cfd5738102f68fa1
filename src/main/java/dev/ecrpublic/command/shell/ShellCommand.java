package dev.ecrpublic.command.shell;

import dev.ecrpublic.command.Command;
import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.Program;
import dev.ecrpublic.console.Console;
import dev.ecrpublic.files.FileReason;
import dev.ecrpublic.line.OwnLine;
import dev.ecrpublic.model.Failure;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code shell}: commands from a terminal or a file, one a line, in one process. */
public final class ShellCommand implements Command {
  /** The word that calls it. */
  public static final String NAME = "shell";

  private static final String FAIL_FAST = "--fail-fast";

  private final Program program;
  private final Shell.Editor editor;
  private final CommandSpec spec =
      CommandSpec.wrapWithoutInspection(this)
          .name(NAME)
          .addOption(OptionSpec.builder(FAIL_FAST).arity("0").type(boolean.class).build());

  /** A shell for the commands of a program, whose lines are edited by that. */
  public ShellCommand(Program program, Shell.Editor editor) {
    this.program = program;
    this.editor = editor;
  }

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public int run(List<String> words, Context context) {
    OwnLine line = OwnLine.parse(spec, words);
    if (!line.words().isEmpty()) {
      throw Failure.Usage.parameter(
          "shell takes no words: commands are typed, or read from standard input (ecr-public shell"
              + " < FILE)");
    }
    if (context.shared().warm()) {
      throw Failure.Usage.parameter("This is the shell already");
    }
    Console console = context.console();
    Surroundings surroundings =
        new Surroundings(
            new Streams(console.in(), console.out(), console.err(), console.terminal().stdout()),
            console.env(),
            console.directory(),
            console.terminal().stdin(),
            console.out() instanceof FileOutputStream,
            line.has(FAIL_FAST));
    try {
      ShellHost host = new ShellHost(program, console, context.settings().globals().given());
      return Shell.run(host, surroundings, editor);
    } catch (IOException e) {
      throw new Failure.Internal("The terminal or standard input failed: " + FileReason.of(e));
    }
  }
}
