package dev.ecrpublic.command.result;

import dev.ecrpublic.console.Stdout;
import dev.ecrpublic.console.Terminal;
import dev.ecrpublic.line.Settings;
import dev.ecrpublic.output.format.Look;
import dev.ecrpublic.output.format.Results;
import dev.ecrpublic.output.table.TableColor;
import dev.ecrpublic.query.Query;
import java.util.Optional;

/** Puts together what shows results: format, query, colours, pager. */
public final class ResultsFactory {
  private final Settings settings;
  private final Optional<Query> query;
  private final Terminal terminal;
  private final Stdout stdout;
  private final Stdout paged;
  private final boolean pager;

  /**
   * {@code paged} is where results go; {@code pager} says whether that is a pager and not standard
   * output itself.
   */
  public ResultsFactory(
      Settings settings,
      Optional<Query> query,
      Terminal terminal,
      Stdout stdout,
      Stdout paged,
      boolean pager) {
    this.settings = settings;
    this.query = query;
    this.terminal = terminal;
    this.stdout = stdout;
    this.paged = paged;
    this.pager = pager;
  }

  /** Standard output itself, for what never goes through a pager. */
  public Stdout stdout() {
    return stdout;
  }

  /** Results in the chosen format under that title; fails for an unknown format. */
  public Results titled(String title) {
    Look look = new Look(title, terminal.columns(), color(), terminal.stdout());
    return new Results(settings.output(), look, query, paged);
  }

  private TableColor color() {
    if (!settings.coloured(terminal.stdout())) {
      return TableColor.NONE;
    }
    return pager ? TableColor.PAGER : TableColor.DIRECT;
  }
}
