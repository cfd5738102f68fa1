package dev.ecrpublic.command.result;

import dev.ecrpublic.command.Context;
import dev.ecrpublic.line.GlobalOption;
import dev.ecrpublic.line.Globals;
import dev.ecrpublic.output.columns.ColumnPrinter;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The result of one of the program's own commands: a document where the line asks for a format or a
 * part of it, else what a person wants to read.
 */
public final class OwnResult {
  private final Context context;

  /** Results of a command. */
  public OwnResult(Context context) {
    this.context = context;
  }

  /** Whether the line asks for a document. */
  public boolean document() {
    Globals globals = context.settings().globals();
    return globals.has(GlobalOption.OUTPUT) || globals.has(GlobalOption.QUERY);
  }

  /** Shows a document under that title. */
  public void show(String title, Map<String, Object> document) {
    new ResultsFactory(
            context.settings(),
            context.query(),
            context.console().terminal(),
            context.out(),
            context.out(),
            false)
        .titled(title)
        .reply(document);
  }

  /** Shows the document, or the rows where none is asked for. */
  public void show(
      String title, Supplier<Map<String, Object>> document, Supplier<ColumnPrinter> rows) {
    if (document()) {
      show(title, document.get());
      return;
    }
    ColumnPrinter printer = rows.get();
    context.out().write(out -> printer.print(context.console().terminal().stdout(), out));
  }

  /** Shows lines of text. */
  public void text(String text) {
    context.out().write(out -> out.write(text));
  }
}
