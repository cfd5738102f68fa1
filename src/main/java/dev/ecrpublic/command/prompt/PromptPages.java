package dev.ecrpublic.command.prompt;

import dev.ecrpublic.aws.profile.Profiles;
import dev.ecrpublic.command.Program;
import dev.ecrpublic.command.history.HistoryFile;
import dev.ecrpublic.command.result.ResultsFactory;
import dev.ecrpublic.console.Console;
import dev.ecrpublic.console.Stdout;
import dev.ecrpublic.console.Terminal;
import dev.ecrpublic.docs.page.CommandPage;
import dev.ecrpublic.docs.page.Page;
import dev.ecrpublic.docs.page.ProgramPage;
import dev.ecrpublic.docs.page.TerminalPage;
import dev.ecrpublic.input.Skeleton;
import dev.ecrpublic.line.GlobalOption;
import dev.ecrpublic.line.Globals;
import dev.ecrpublic.line.Settings;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Operation;
import dev.ecrpublic.query.Query;
import dev.ecrpublic.query.QueryFailure;
import dev.ecrpublic.query.syntax.BadQuery;
import dev.ecrpublic.suggest.LineSuggestions;
import dev.ecrpublic.suggest.Suggester;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What the prompt shows: suggestions, help pages, and samples of what a line would print. */
final class PromptPages implements PromptSource {
  private final Program program;
  private final Console console;
  private final Profiles profiles;
  private final HistoryFile history;

  PromptPages(Program program, Console console) {
    this.program = program;
    this.console = console;
    this.profiles = Profiles.load(console.env());
    this.history = HistoryFile.of(console.env());
  }

  @Override
  public String program() {
    return program.manual().program();
  }

  @Override
  public Suggester suggester() {
    return LineSuggestions.of(program.tree(), program.manual(), console, program.service());
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
    List<String> names = program.tree().names();
    Page page =
        words.stream()
            .filter(names::contains)
            .findFirst()
            .flatMap(program.tree()::find)
            .map(command -> CommandPage.of(program.manual(), command))
            .orElseGet(() -> ProgramPage.of(program.manual(), program.tree().whole()));
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
        globals.rest().stream()
            .flatMap(word -> program.service().catalog().find(word).stream())
            .findFirst();
    if (operation.isEmpty()) {
      return List.of("No command with a result of that kind is on the line yet.");
    }
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Stdout out = new Stdout(printed, StandardCharsets.UTF_8);
    Settings settings = new Settings(program.service(), globals, console.env(), profiles);
    Optional<Query> query = globals.get(GlobalOption.QUERY).flatMap(TypedQuery::compile);
    new ResultsFactory(settings, query, Terminal.none(), out, out, false)
        .titled(operation.get().wireName())
        .reply(Skeleton.output(operation.get().output()));
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
