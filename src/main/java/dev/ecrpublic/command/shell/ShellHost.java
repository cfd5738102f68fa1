package dev.ecrpublic.command.shell;

import dev.ecrpublic.app.Cli;
import dev.ecrpublic.app.ErrorReport;
import dev.ecrpublic.aws.profile.Profiles;
import dev.ecrpublic.command.CommandTree;
import dev.ecrpublic.command.connection.Reach;
import dev.ecrpublic.command.connection.RegionChoice;
import dev.ecrpublic.console.Console;
import dev.ecrpublic.console.Terminal;
import dev.ecrpublic.docs.Program;
import dev.ecrpublic.line.GlobalOption;
import dev.ecrpublic.line.Settings;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.service.Service;
import dev.ecrpublic.suggest.CommandSuggester;
import dev.ecrpublic.suggest.Completer;
import dev.ecrpublic.suggest.LiveNames;
import dev.ecrpublic.suggest.Suggester;
import dev.ecrpublic.suggest.Suggestion;
import java.util.List;
import java.util.Map;

/** Carries out the commands of a shell, with the options that hold for all of them. */
final class ShellHost implements Host {
  private final Console console;
  private final SharedByShell shared = new SharedByShell();
  private final ShellOptions options;
  private final Service service;
  private final CommandTree tree;
  private Completer.Commands commands;
  private Program program;

  /** The options that the shell itself was given hold for its commands. */
  ShellHost(Console console, Service service, Map<GlobalOption, String> given) {
    this.console = console;
    this.service = service;
    this.options = new ShellOptions(service, given);
    this.tree = new CommandTree(service);
  }

  @Override
  public int run(List<String> words, Streams streams) {
    return Cli.run(options.before(words), console(streams), service, shared);
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
    String report =
        ErrorReport.of(
            failure,
            service,
            ShellCommand.NAME,
            now().errorFormat(),
            Terminal.none().columns(),
            "");
    console(streams).complain(report);
    return failure.exitCode();
  }

  @Override
  public String place() {
    Settings now = now();
    return now.local() ? "local" : now.profile() + " " + region(now);
  }

  private static String region(Settings settings) {
    try {
      boolean custom = new Reach(settings).customEndpoint().isPresent();
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
  public Completer.Commands commands() {
    if (commands == null) {
      commands = new Completer.Commands(tree.names(), tree.globals(), tree::find);
    }
    return commands;
  }

  @Override
  public Suggester suggester() {
    return this::suggestions;
  }

  private List<Suggestion> suggestions(List<String> before, String typed) {
    Profiles profiles = shared.profiles(console.env());
    if (program == null) {
      program = tree.program(tree.summaries());
    }
    CommandSuggester suggester =
        new CommandSuggester(
            program,
            tree::find,
            words ->
                new Completer.World(
                    profiles::names,
                    (resource, repository) ->
                        LiveNames.of(words, console, profiles, service, shared)
                            .names(resource, repository),
                    console.directory()));
    return suggester.suggest(options.before(before), typed);
  }

  @Override
  public boolean coloured() {
    return now().coloured(true);
  }
}
