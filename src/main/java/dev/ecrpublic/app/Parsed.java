package dev.ecrpublic.app;

import dev.ecrpublic.command.Command;
import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.QueryOption;
import dev.ecrpublic.command.Subcommand;
import dev.ecrpublic.command.alias.Alias;
import dev.ecrpublic.command.alias.AliasFile;
import dev.ecrpublic.command.connection.Connections;
import dev.ecrpublic.command.connection.Route;
import dev.ecrpublic.command.help.HelpCommand;
import dev.ecrpublic.console.Console;
import dev.ecrpublic.console.Stdout;
import dev.ecrpublic.line.Dialect;
import dev.ecrpublic.line.ErrorFormat;
import dev.ecrpublic.line.GlobalOption;
import dev.ecrpublic.line.Globals;
import dev.ecrpublic.line.Settings;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Trace;
import dev.ecrpublic.query.Query;
import dev.ecrpublic.service.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A command line whose global options are read.
 *
 * @param typed the line
 * @param globals its global options and its other words
 * @param aliases the aliases that may still stand for something
 * @param trace where {@code --debug} tells what is done
 * @param depth how many aliases it was made of
 */
record Parsed(Configured typed, Globals globals, AliasFile aliases, Trace trace, int depth)
    implements Step {
  @Override
  public Begun begun() {
    return typed.begun();
  }

  Settings settings() {
    return new Settings(
        begun().program().service(), globals, begun().console().env(), typed.profiles());
  }

  @Override
  public ErrorFormat format() {
    return settings().errorFormat();
  }

  @Override
  public boolean asksAgain() {
    return typed.asksAgain();
  }

  /** Whether there is no word that could be a command. */
  boolean empty() {
    return globals.rest().isEmpty();
  }

  @Override
  public Step next() {
    Console console = begun().console();
    Stdout out = new Stdout(console.out(), Stdout.charset(console.env()));
    if (globals.has(GlobalOption.VERSION)) {
      out.write(writer -> writer.write(Version.line(settings().service().name()) + "\n"));
      return new Done(begun(), 0);
    }
    Settings settings = settings();
    String expression = globals.get(GlobalOption.QUERY).orElse(null);
    Optional<Query> query =
        expression == null ? Optional.empty() : Optional.of(QueryOption.compiled(expression));
    new Route(settings).checkFlags();
    Connections connections =
        new Connections(settings, settings.timestamps(), console, trace, begun().shared());
    settings.rawBlobs();
    List<String> words = new ArrayList<>(globals.rest());
    String name = Dialect.take(words).orElse("");
    if (name.isEmpty()) {
      throw Failure.Usage.grammar("the following arguments are required: operation");
    }
    Optional<Alias> alias = name.equals(HelpCommand.NAME) ? Optional.empty() : aliases.find(name);
    if (alias.isPresent()) {
      return new Aliased(this, alias.get(), words).next();
    }
    Root root = new Root(begun().program());
    Optional<Command> command = root.find(name);
    if (command.isEmpty()) {
      throw root.unknown(name);
    }
    Subcommand found = Subcommand.of(command.get(), words);
    boolean paged = !globals.has(GlobalOption.NO_CLI_PAGER);
    Context context =
        new Context(
            console,
            settings,
            query,
            connections,
            out,
            trace,
            begun().shared(),
            typed.tls(),
            new Found.Page(begun(), found.path(), paged));
    return new Found(this, found, context);
  }
}
