package dev.ecrpublic.command.prompt;

import dev.ecrpublic.aws.profile.Profiles;
import dev.ecrpublic.command.CommandTree;
import dev.ecrpublic.command.help.CommandPage;
import dev.ecrpublic.command.help.Page;
import dev.ecrpublic.command.help.ProgramPage;
import dev.ecrpublic.command.help.TerminalPage;
import dev.ecrpublic.command.history.HistoryFile;
import dev.ecrpublic.command.operation.Skeletons;
import dev.ecrpublic.command.result.ResultsFactory;
import dev.ecrpublic.console.Console;
import dev.ecrpublic.console.Stdout;
import dev.ecrpublic.console.Terminal;
import dev.ecrpublic.docs.Command;
import dev.ecrpublic.line.GlobalOption;
import dev.ecrpublic.line.Globals;
import dev.ecrpublic.line.Settings;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Operation;
import dev.ecrpublic.query.Query;
import dev.ecrpublic.query.QueryFailure;
import dev.ecrpublic.query.syntax.BadQuery;
import dev.ecrpublic.service.Service;
import dev.ecrpublic.suggest.LineSuggestions;
import dev.ecrpublic.suggest.Suggester;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What the prompt shows: suggestions, help pages, and samples of what a line would print. */
final class PromptPages implements PromptSource {
  private final Console console;
  private final Service service;
  private final CommandTree tree;
  private final Profiles profiles;
  private final HistoryFile history;

  PromptPages(Console console, Service service) {
    this.service = service;
    this.tree = new CommandTree(service);
    this.console = console;
    this.profiles = Profiles.load(console.env());
    this.history = HistoryFile.of(console.env());
  }

  @Override
  public Suggester suggester() {
    return LineSuggestions.of(console, service);
  }

  @Override
  public List<String> history() {
    return history.read().reversed();
  }

  @Override
  public void remember(String line) {
    if (!line.isEmpty()) {
      history.add(line);
    }
  }

  @Override
  public List<String> page(List<String> words, int columns) {
    Optional<Command> command =
        words.stream().filter(tree.names()::contains).findFirst().flatMap(tree::find);
    Page page =
        command
            .map(found -> CommandPage.of(tree.program(List.of(found)), found))
            .orElseGet(() -> ProgramPage.of(tree.program(tree.summaries())));
    return TerminalPage.of(page, columns, TerminalPage.Looks.CODES).lines().toList();
  }

  @Override
  public List<String> preview(List<String> words) {
    try {
      return sample(words);
    } catch (Failure | BadQuery | QueryFailure wrong) {
      return wrong.getMessage().lines().toList();
    }
  }

  private List<String> sample(List<String> words) {
    Globals globals = parsed(words);
    Optional<Operation> operation =
        globals.rest().stream().flatMap(word -> service.catalog().find(word).stream()).findFirst();
    if (operation.isEmpty()) {
      return List.of("No command with a result of that kind is on the line yet.");
    }
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Stdout out = new Stdout(printed, StandardCharsets.UTF_8);
    Settings settings = new Settings(service, globals, console.env(), profiles);
    Optional<Query> query = globals.get(GlobalOption.QUERY).flatMap(TypedQuery::compile);
    new ResultsFactory(settings, query, Terminal.none(), out, out, false)
        .titled(operation.get().wireName())
        .reply(Skeletons.output(operation.get()));
    return printed.toString(StandardCharsets.UTF_8).lines().toList();
  }

  /** The last option may still be without its value. */
  private static Globals parsed(List<String> words) {
    try {
      return Globals.parse(words);
    } catch (Failure incomplete) {
      return Globals.parse(words.isEmpty() ? words : words.subList(0, words.size() - 1));
    }
  }
}
