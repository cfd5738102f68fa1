package dev.ecrpublic.app;

import dev.ecrpublic.aws.profile.Profiles;
import dev.ecrpublic.console.Console;
import dev.ecrpublic.hint.Hints;
import dev.ecrpublic.hint.Situation;
import dev.ecrpublic.hint.ValueHints;
import dev.ecrpublic.line.CommandTree;
import dev.ecrpublic.line.GlobalOption;
import dev.ecrpublic.line.Globals;
import dev.ecrpublic.line.Settings;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.setting.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;

/** The paragraph below an error that says what to do next. */
final class Advice {
  private static final String DIM = "\033[2m";
  private static final String PLAIN = "\033[0m";
  private static final String ADDRESS = "public.ecr.aws/ALIAS/NAME";
  private final List<String> words;
  private final Console console;
  private final Cli program;
  private final Supplier<Profiles> profiles;

  private Advice(List<String> words, Console console, Cli program, Supplier<Profiles> profiles) {
    this.words = words;
    this.console = console;
    this.program = program;
    this.profiles = profiles;
  }

  /** The advice for a command line. */
  static Advice of(Begun line) {
    Console console = line.console();
    return new Advice(
        line.words(), console, line.program(), () -> line.shared().profiles(console.env()));
  }

  /** What to do after a failure of a command, with an empty line before it; empty for nothing. */
  String after(Failure failure, String command) {
    return Hints.of(failure, situation(command)).map(this::paragraph).orElse("");
  }

  /** What the line says that it hardly means, though it can be carried out. */
  String afterSuccess() {
    return ValueHints.fileInShorthand(words).map(this::paragraph).orElse("");
  }

  private String paragraph(String text) {
    String hint = "hint: " + console.shown(text);
    return "\n" + (dim() ? DIM + hint + PLAIN : hint) + "\n";
  }

  private boolean dim() {
    Map<String, String> env = console.env();
    return console.terminal().stderr()
        && Setting.NO_COLOR.in(env).isEmpty()
        && !Setting.TERM.in(env).equals("dumb")
        && !globals().get(GlobalOption.COLOR).orElse("").equals("off");
  }

  private Situation situation(String command) {
    Profiles files = files();
    Settings settings = new Settings(program.service(), globals(), console.env(), files);
    return new Situation(
        program.service().name(),
        command,
        words,
        console.env(),
        settings.profile(),
        settings::config,
        files::names,
        () -> options(command),
        ADDRESS,
        console.clock().instant());
  }

  private Globals globals() {
    try {
      return Globals.parse(words);
    } catch (Failure unreadable) {
      return new Globals(Map.of(), words);
    }
  }

  private Profiles files() {
    try {
      return profiles.get();
    } catch (Failure unreadable) {
      return Profiles.none();
    }
  }

  private List<String> options(String command) {
    List<String> out = new ArrayList<>();
    CommandTree tree = program.tree();
    Optional<CommandSpec> spec = tree.find(List.of(command.split(" ")));
    spec.ifPresent(found -> found.options().forEach(option -> out.add(option.longestName())));
    tree.globals().forEach(option -> out.add(option.longestName()));
    return out;
  }
}
