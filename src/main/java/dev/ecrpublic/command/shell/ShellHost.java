package dev.ecrpublic.command.shell;

import dev.ecrpublic.aws.profile.Profiles;
import dev.ecrpublic.command.Program;
import dev.ecrpublic.command.connection.RegionChoice;
import dev.ecrpublic.command.connection.Route;
import dev.ecrpublic.console.Console;
import dev.ecrpublic.console.Terminal;
import dev.ecrpublic.line.GlobalOption;
import dev.ecrpublic.line.Settings;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.suggest.CommandSuggester;
import dev.ecrpublic.suggest.Completer;
import dev.ecrpublic.suggest.LiveNames;
import dev.ecrpublic.suggest.Suggester;
import dev.ecrpublic.suggest.Suggestion;
import dev.ecrpublic.text.Visible;
import java.util.List;
import java.util.Map;

/** Carries out the commands of a shell, with the options that hold for all of them. */
final class ShellHost implements Host {
  private final Console console;
  private final SharedByShell shared = new SharedByShell();
  private final ShellOptions options;
  private final Program program;
  private Completer.Known commands;

  /** The options that the shell itself was given hold for its commands. */
  ShellHost(Program program, Console console, Map<GlobalOption, String> given) {
    this.program = program;
    this.console = console;
    this.options = new ShellOptions(program.service(), given);
  }

  @Override
  public int run(List<String> words, Streams streams) {
    return program.run(options.before(words), console(streams), shared);
  }

  private Console console(Streams streams) {
    Terminal terminal = console.terminal();
    boolean typed = terminal.stdin() && streams.in() == console.in();
    return new Console(
        streams.in(),
        streams.out(),
        streams.err(),
        console.env(),
        console.directory(),
        new Terminal(typed, streams.watched(), terminal.stderr()),
        console.clock());
  }

  private Settings now() {
    return options.settings(console.env(), shared.profiles(console.env()));
  }

  @Override
  public int refuse(Failure failure, Streams streams) {
    return program.refuse(failure, ShellCommand.NAME, now().errorFormat(), console(streams));
  }

  @Override
  public String place() {
    Settings now = now();
    return Visible.of(now.local() ? "local" : now.profile() + " " + region(now));
  }

  private static String region(Settings settings) {
    try {
      boolean custom = new Route(settings).customEndpoint().isPresent();
      return RegionChoice.of(settings, custom, false).name();
    } catch (Failure toldByEveryCommand) {
      return "?";
    }
  }

  @Override
  public Map<String, String> settings() {
    return options.all();
  }

  @Override
  public void set(String name, String value) {
    options.set(name, value, console.env(), shared.profiles(console.env()));
  }

  @Override
  public void unset(String name) {
    options.unset(name);
  }

  @Override
  public List<String> settable() {
    return ShellOptions.names();
  }

  @Override
  public void brokenOff() {
    shared.forgetAll();
  }

  @Override
  public Completer.Known commands() {
    if (commands == null) {
      commands = Completer.Known.all(program.tree(), program.manual());
    }
    return commands;
  }

  @Override
  public Suggester suggester() {
    return this::suggestions;
  }

  private List<Suggestion> suggestions(List<String> before, String typed) {
    Profiles profiles = shared.profiles(console.env());
    CommandSuggester suggester =
        new CommandSuggester(
            commands(),
            words ->
                new Completer.World(
                    profiles::names,
                    (resource, repository) ->
                        LiveNames.of(words, console, profiles, program.service(), shared)
                            .names(resource, repository),
                    console.directory()));
    return suggester.suggest(options.before(before), typed);
  }

  @Override
  public boolean coloured() {
    return now().coloured(true);
  }
}
