package dev.ecrpublic.app;

import dev.ecrpublic.aws.http.TlsRehearsal;
import dev.ecrpublic.aws.profile.Profiles;
import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.OwnCommand;
import dev.ecrpublic.command.OwnCommands;
import dev.ecrpublic.command.alias.Alias;
import dev.ecrpublic.command.alias.AliasFile;
import dev.ecrpublic.command.alias.Expansion;
import dev.ecrpublic.command.alias.ShellRun;
import dev.ecrpublic.command.completion.LiveCompletion;
import dev.ecrpublic.command.connection.Connections;
import dev.ecrpublic.command.connection.Reach;
import dev.ecrpublic.command.connection.Shared;
import dev.ecrpublic.command.help.Help;
import dev.ecrpublic.command.login.CredentialHelperCommand;
import dev.ecrpublic.command.login.LoginPasswordCommand;
import dev.ecrpublic.command.operation.Invocation;
import dev.ecrpublic.command.operation.Watching;
import dev.ecrpublic.command.prompt.AutoPrompt;
import dev.ecrpublic.command.result.ResultsFactory;
import dev.ecrpublic.console.Console;
import dev.ecrpublic.console.DebugLog;
import dev.ecrpublic.console.Stdout;
import dev.ecrpublic.line.Choices;
import dev.ecrpublic.line.Dialect;
import dev.ecrpublic.line.ErrorFormat;
import dev.ecrpublic.line.GlobalOption;
import dev.ecrpublic.line.Globals;
import dev.ecrpublic.line.OperationLine;
import dev.ecrpublic.line.OwnLine;
import dev.ecrpublic.line.Settings;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Operation;
import dev.ecrpublic.model.Progress;
import dev.ecrpublic.model.Trace;
import dev.ecrpublic.output.pager.Pager;
import dev.ecrpublic.query.Query;
import dev.ecrpublic.query.syntax.BadQuery;
import dev.ecrpublic.service.Service;
import dev.ecrpublic.service.Version;
import dev.ecrpublic.text.PythonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs one command line. */
public final class Cli {
  public static final String HELP = "help";
  private static final int DEEPEST_ALIAS = 100;
  private static final int WRONG_LINE = 252;
  private final Console console;
  private final Shared shared;
  private final Service service;
  private ErrorFormat errors = ErrorFormat.ENHANCED;
  private Trace trace = Trace.OFF;
  private String command = "";
  private boolean tls;
  private boolean asking;
  private boolean askingIfWrong;

  private Cli(Console console, Service service, Shared shared) {
    this.service = service;
    this.console = console;
    this.shared = shared;
    // Whoever types in a shell is helped there.
    this.asking = !shared.warm();
  }

  /** Runs a command line, without the program's name, and returns the exit code. */
  public static int run(List<String> words, Console console, Service service) {
    return run(words, console, service, Shared.nothing());
  }

  /** The same as one of many command lines that share what they can. */
  public static int run(List<String> words, Console console, Service service, Shared shared) {
    if (!words.isEmpty() && words.getFirst().equals(LiveCompletion.NAME)) {
      return LiveCompletion.run(words, console, service);
    }
    if (!words.isEmpty() && words.getFirst().equals(CredentialHelperCommand.NAME)) {
      return CredentialHelperCommand.run(words, console);
    }
    return new Cli(console, service, shared).guarded(words);
  }

  /** Runs a command line that nobody is asked for again. */
  public static int runAsGiven(List<String> words, Console console, Service service) {
    Cli cli = new Cli(console, service, Shared.nothing());
    cli.asking = false;
    return cli.guarded(words);
  }

  private int guarded(List<String> words) {
    try {
      return dispatch(words);
    } catch (Stdout.Unwritable closed) {
      return new Failure.Internal("").exitCode();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      if (trace instanceof DebugLog log) {
        log.failure(e);
      }
      Failure failure = Failures.of(e);
      if (askingIfWrong && failure.exitCode() == WRONG_LINE) {
        return new Cli(console, service, shared).guarded(AutoPrompt.wanted(words));
      }
      console.complain(
          ErrorReport.of(
              failure,
              service,
              command,
              errors,
              console.terminal().columns(),
              advice(failure, words)));
      return failure.exitCode();
    }
  }

  private String advice(Failure failure, List<String> words) {
    return errors.prose() ? advice(words).after(failure, command) : "";
  }

  private Advice advice(List<String> words) {
    return new Advice(words, console, service, () -> shared.profiles(console.env()));
  }

  private int dispatch(List<String> words) {
    tls = !shared.warm() && TlsGuess.likely(words, console.env(), service);
    if (words.contains(LoginPasswordCommand.NAME)) {
      prepareTls();
    }
    Profiles profiles = shared.profiles(console.env());
    Globals none = new Globals(Map.of(), words);
    Settings early = new Settings(service, none, console.env(), profiles);
    errors = early.errorFormat();
    AliasFile aliases = AliasFile.of(service.name(), console.env());
    Optional<String> asked = helpAsked(words, aliases);
    if (asked.isPresent()) {
      return help(asked.get(), !words.contains(GlobalOption.NO_CLI_PAGER.flag()));
    }
    if (words.contains(GlobalOption.CLI_AUTO_PROMPT.flag())
        && words.contains(GlobalOption.NO_CLI_AUTO_PROMPT.flag())) {
      throw Failure.Usage.parameter(
          "Both --cli-auto-prompt and --no-cli-auto-prompt cannot be specified at the same time.");
    }
    String prompt = asking ? early.autoPrompt(words) : "";
    if (!prompt.isEmpty()) {
      AutoPrompt.Mode mode = AutoPrompt.mode(prompt, words, console);
      if (mode == AutoPrompt.Mode.ON) {
        return AutoPrompt.run(words, console, service);
      }
      askingIfWrong = mode == AutoPrompt.Mode.ON_PARTIAL;
    }
    Globals globals = Globals.parse(words);
    if (globals.has(GlobalOption.DEBUG)) {
      trace = new DebugLog(console);
      trace.line("ecrpublic.cli", () -> "CLI version: " + Version.line(service.name()));
      trace.line("ecrpublic.cli", () -> "Arguments entered to CLI: " + PythonText.repr(words));
    }
    int exit = command(globals, profiles, aliases, 0);
    if (exit == 0 && errors.prose() && words.toString().contains("://")) {
      console.complain(advice(words).afterSuccess());
    }
    return exit;
  }

  /** Once it is unlikely that the line is wrong, for whoever mistyped should not wait for TLS. */
  private void prepareTls() {
    if (tls) {
      TlsRehearsal.start();
    }
  }

  /** The command that {@code --help} or {@code -h} asks about; an alias sees them itself first. */
  private Optional<String> helpAsked(List<String> words, AliasFile aliases) {
    return words.contains("--help") || words.contains("-h")
        ? Help.asked(words, service).filter(name -> aliases.find(name).isEmpty())
        : Optional.empty();
  }

  private int command(Globals globals, Profiles profiles, AliasFile aliases, int depth) {
    Settings settings = new Settings(service, globals, console.env(), profiles);
    errors = settings.errorFormat();
    if (globals.has(GlobalOption.VERSION)) {
      Stdout direct = new Stdout(console.out(), Stdout.charset(console.env()));
      direct.write(out -> out.write(Version.line(service.name()) + "\n"));
      return 0;
    }
    Optional<Query> query = globals.get(GlobalOption.QUERY).map(Cli::compiled);
    new Reach(settings).checkFlags();
    Stdout direct = new Stdout(console.out(), Stdout.charset(console.env()));
    Connections connections =
        new Connections(settings, settings.timestamps(), console, trace, shared);
    settings.rawBlobs();
    List<String> rest = new ArrayList<>(globals.rest());
    String operation =
        Dialect.take(rest)
            .orElseThrow(
                () -> Failure.Usage.grammar("the following arguments are required: operation"));
    boolean paged = !globals.has(GlobalOption.NO_CLI_PAGER);
    Optional<Alias> alias = operation.equals(HELP) ? Optional.empty() : aliases.find(operation);
    if (alias.isPresent()) {
      return alias(alias.get(), globals, rest, profiles, aliases, depth);
    }
    Optional<OwnCommand> own = OwnCommands.find(operation, service);
    if (own.isPresent()) {
      command = operation;
      if (rest.equals(List.of(HELP))) {
        return help(operation, paged);
      }
      OwnLine line = own.get().read(rest);
      return own.get()
          .run(line, new Context(console, settings, connections, direct, trace, shared));
    }
    if (operation.equals(HELP)) {
      return help("", paged);
    }
    try (Progress progress = Watching.of(operation, settings, console)) {
      Connections watched = connections.watched(progress);
      Stdout out = Watching.output(progress, console, direct);
      operation(operation, rest, settings, query, watched, out, progress);
    }
    return 0;
  }

  private int alias(
      Alias alias,
      Globals typed,
      List<String> words,
      Profiles profiles,
      AliasFile aliases,
      int depth) {
    if (alias.external()) {
      String shell = alias.shellCommand(words);
      trace.line("ecrpublic.alias", () -> "Alias " + alias.name() + " runs " + shell);
      return ShellRun.run(shell, console.env(), console.directory());
    }
    if (depth == DEEPEST_ALIAS) {
      throw new Failure.Internal(
          "Alias \"" + alias.name() + "\" stands for itself, be it by way of others.");
    }
    boolean builtIn = builtIn(alias);
    Globals expanded = Expansion.of(alias, typed, words, builtIn);
    trace.line(
        "ecrpublic.alias",
        () -> "Alias " + alias.name() + " stands for " + PythonText.repr(expanded.rest()));
    AliasFile others = builtIn ? AliasFile.none() : aliases;
    Optional<String> asked = helpAsked(expanded.rest(), others);
    return asked.isPresent()
        ? help(asked.get(), !expanded.has(GlobalOption.NO_CLI_PAGER))
        : command(expanded, profiles, others, depth + 1);
  }

  /**
   * Whether an alias adds to the command of its name: always where the AWS CLI has that command
   * too, else only where it begins with it.
   */
  private boolean builtIn(Alias alias) {
    String name = alias.name();
    if (service.catalog().find(name).isPresent() || OwnCommands.mirrored(service).contains(name)) {
      return true;
    }
    return OwnCommands.names().contains(name)
        && Globals.parse(alias.words()).rest().stream().findFirst().equals(Optional.of(name));
  }

  private int help(String command, boolean paged) {
    Help help = new Help(console, paged, service);
    if (command.isEmpty() || command.equals(HELP)) {
      help.program();
    } else if (!help.command(command)) {
      throw unknownOperation(command);
    }
    return 0;
  }

  public static Query compiled(String expression) {
    try {
      return Query.compile(expression);
    } catch (BadQuery e) {
      throw Failure.Usage.parameter("Bad value for --query " + expression + ": " + e.getMessage());
    }
  }

  private void operation(
      String name,
      List<String> rest,
      Settings settings,
      Optional<Query> query,
      Connections connections,
      Stdout direct,
      Progress progress) {
    Operation operation = service.catalog().find(name).orElseThrow(() -> unknownOperation(name));
    command = name;
    OperationLine line = OperationLine.parse(operation, rest);
    if (line.asksForHelp()) {
      help(name, !settings.globals().has(GlobalOption.NO_CLI_PAGER));
      return;
    }
    prepareTls();
    Optional<List<String>> command =
        Pager.command(
            console.terminal().stdout(),
            console.env(),
            settings.config("cli_pager").orElse(null),
            settings.globals().has(GlobalOption.NO_CLI_PAGER));
    Invocation invocation = new Invocation(operation, line, settings, console, progress);
    if (command.isEmpty()) {
      invocation.run(
          connections,
          new ResultsFactory(settings, query, console.terminal(), direct, direct, false));
      return;
    }
    try (Pager pager = Pager.start(command.get(), console.env())) {
      Stdout paged = new Stdout(progress.until(pager), direct.charset());
      invocation.run(
          connections,
          new ResultsFactory(settings, query, console.terminal(), direct, paged, true));
    }
  }

  private Failure unknownOperation(String word) {
    List<String> choices = OwnCommands.all(service);
    choices.add(HELP);
    return Choices.refused("operation", word, choices);
  }
}
