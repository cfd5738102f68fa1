package dev.ecrpublic.docs;

import dev.ecrpublic.model.Kind;
import dev.ecrpublic.model.Parameter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** A small program with one of everything. */
public final class Sample {
  private static final String TEXTS =
      """
      service = Does things. Many of them.
      about.service = See `tool NAME help`.
      global.form = The form: long or short.
      global.profile = The profile.
      command.paint = Paints a wall.
      about.paint = It dries --by itself.
      member.paint = What to paint with.
      member.fast = Hurries.
      member.repositoryNames = The walls.
      member.litres = How much, it's said.
      own.paint.no-fast = Hurries.
      command.shut = Shuts a door or a window.
      command.shut.door = Shuts a door.
      own.shut.door.softly = Without a noise.
      command.shut.window = Shuts a window.
      command.wait = Waits a bit.
      own.wait.PLACE = Where to wait.
      exit.tool.0 = Success.
      exit.paint.7 = Out of paint.
      environment.TOOL,TOOL_DIR = Where `it` is, see --form.
      files.tool.~/.tool = Its file.
      files.paint.~/walls = Walls.
      see.tool = hammer(1)
      see.paint = tool-shut(1)
      globals.shut.door = --form
      """;

  private static final String EXAMPLES =
      """
      = tool
      Does nothing:
      $ tool --form short
      = paint
      Paints it red:
      $ tool paint --paint 'colours=red, or so' --fast
      """;

  private static final Parameter COLOURS =
      new Parameter(
          "colours",
          Kind.LIST,
          false,
          1,
          List.of(
              new Parameter(
                  "Colour", Kind.STRING, false, 3, List.of(), List.of("red", "dark red"))));

  private static final Parameter PAINT =
      new Parameter(
          "paint",
          Kind.STRUCTURE,
          true,
          0,
          List.of(COLOURS, new Parameter("litres", Kind.INTEGER, false, 0, List.of())));

  private static final Parameter FAST = new Parameter("fast", Kind.BOOLEAN, false, 0, List.of());

  private static final Parameter WALLS =
      new Parameter(
          "repositoryNames",
          Kind.LIST,
          false,
          0,
          List.of(new Parameter("Wall", Kind.STRING, false, 0, List.of())));

  private Sample() {}

  /** What there is to say of it. */
  public static Manual manual() {
    Properties texts = new Properties();
    try {
      texts.load(new StringReader(TEXTS));
      Examples examples = Examples.of(new BufferedReader(new StringReader(EXAMPLES)));
      return new Manual(
          "tool",
          "1.2",
          new HelpTexts(texts),
          examples,
          List.of("here"),
          (operation, member) -> true);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The program with its commands. */
  public static CommandSpec root() {
    return CommandSpec.create()
        .name("tool")
        .addOption(option("--form", "1", "long", "short"))
        .addOption(option("--profile", "1"))
        .addSubcommand("paint", paint())
        .addSubcommand("shut", shut())
        .addSubcommand("wait", await());
  }

  /** The command of that name below the program. */
  public static Optional<CommandSpec> find(String name) {
    return Optional.ofNullable(root().subcommands().get(name)).map(line -> line.getCommandSpec());
  }

  private static CommandSpec paint() {
    Answers answers = () -> List.of(PAINT);
    return CommandSpec.wrapWithoutInspection(answers)
        .name("paint")
        .addOption(
            OptionSpec.builder("--paint")
                .arity("1")
                .type(String.class)
                .required(true)
                .userObject(PAINT)
                .build())
        .addOption(
            OptionSpec.builder("--fast").arity("0").type(boolean.class).userObject(FAST).build())
        .addOption(
            OptionSpec.builder("--no-fast").arity("0").type(boolean.class).hidden(true).build())
        .addOption(
            OptionSpec.builder("--walls")
                .arity("0..*")
                .type(String.class)
                .userObject(WALLS)
                .build());
  }

  private static CommandSpec shut() {
    return CommandSpec.create()
        .name("shut")
        .addSubcommand("door", CommandSpec.create().name("door").addOption(option("--softly", "0")))
        .addSubcommand("window", CommandSpec.create().name("window"));
  }

  private static CommandSpec await() {
    return CommandSpec.create()
        .name("wait")
        .addPositional(
            PositionalParamSpec.builder()
                .index("0")
                .arity("0..1")
                .paramLabel("PLACE")
                .type(String.class)
                .completionCandidates(List.of("here"))
                .build());
  }

  private static OptionSpec option(String name, String arity, String... choices) {
    return OptionSpec.builder(name)
        .arity(arity)
        .type(arity.equals("0") ? boolean.class : String.class)
        .completionCandidates(List.of(choices))
        .build();
  }
}
