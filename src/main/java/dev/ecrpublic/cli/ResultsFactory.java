package dev.ecrpublic.cli;

import dev.ecrpublic.output.JsonPrinter;
import dev.ecrpublic.output.Printer;
import dev.ecrpublic.output.TableColor;
import dev.ecrpublic.output.TablePrinter;
import dev.ecrpublic.output.TextPrinter;
import dev.ecrpublic.output.YamlPrinter;
import dev.ecrpublic.output.YamlStreamPrinter;
import dev.ecrpublic.query.Query;
import java.util.Optional;

/** Puts together what shows results: form, query, colours, pager. */
final class ResultsFactory {
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
  ResultsFactory(
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
  Stdout stdout() {
    return stdout;
  }

  /** Results in the chosen form under that title; fails for an unknown form. */
  Results titled(String title) {
    OutputFormat format = settings.output();
    return new Results(format, printer(format, title), query, paged);
  }

  private Printer printer(OutputFormat format, String title) {
    return switch (format) {
      case JSON -> new JsonPrinter();
      case TEXT -> new TextPrinter();
      case TABLE -> new TablePrinter(title, terminal.columns(), color());
      case YAML -> new YamlPrinter();
      case YAML_STREAM -> new YamlStreamPrinter();
      case OFF -> (value, out) -> {};
    };
  }

  private TableColor color() {
    if (!settings.coloured(terminal.stdout())) {
      return TableColor.NONE;
    }
    return pager ? TableColor.PAGER : TableColor.DIRECT;
  }
}
