package dev.ecrpublic.command.result;

import dev.ecrpublic.console.Stdout;
import dev.ecrpublic.console.Terminal;
import dev.ecrpublic.line.GlobalOption;
import dev.ecrpublic.line.Settings;
import dev.ecrpublic.output.JsonPrinter;
import dev.ecrpublic.output.OutputFormat;
import dev.ecrpublic.output.Printer;
import dev.ecrpublic.output.TextPrinter;
import dev.ecrpublic.output.table.TableColor;
import dev.ecrpublic.output.table.TablePrinter;
import dev.ecrpublic.output.yaml.YamlPrinter;
import dev.ecrpublic.output.yaml.YamlStreamPrinter;
import dev.ecrpublic.query.Query;
import java.util.Optional;

/** Puts together what shows results: form, query, colours, pager. */
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

  /** Results in the chosen form under that title; fails for an unknown form. */
  public Results titled(String title) {
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
    String wish = settings.globals().get(GlobalOption.COLOR).orElse("auto");
    boolean coloured = wish.equals("on") || wish.equals("auto") && terminal.stdout();
    if (!coloured) {
      return TableColor.NONE;
    }
    return pager ? TableColor.PAGER : TableColor.DIRECT;
  }
}
