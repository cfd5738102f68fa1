package dev.ecrpublic.command.shell;

import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.OwnCommand;
import dev.ecrpublic.console.Console;
import dev.ecrpublic.files.FileReason;
import dev.ecrpublic.line.OwnLine;
import dev.ecrpublic.model.Failure;
import java.io.FileOutputStream;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code shell}: commands from a terminal or a file, one a line, in one process. */
public final class ShellCommand implements OwnCommand {
  public static final String NAME = "shell";
  private static final String FAIL_FAST = "--fail-fast";

  @Override
  public CommandSpec spec() {
    return CommandSpec.create()
        .name(NAME)
        .addOption(OptionSpec.builder(FAIL_FAST).arity("0").type(boolean.class).build());
  }

  @Override
  public int run(OwnLine line, Context context) {
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
      return Shell.run(
          new ShellHost(
              console, context.settings().service(), context.settings().globals().given()),
          surroundings);
    } catch (IOException e) {
      throw new Failure.Internal("The terminal or standard input failed: " + FileReason.of(e));
    }
  }
}
