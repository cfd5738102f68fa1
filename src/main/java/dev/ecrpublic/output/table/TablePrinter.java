package dev.ecrpublic.output.table;

import dev.ecrpublic.output.Printer;
import dev.ecrpublic.text.BlockWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** The table format: boxes within boxes, headed by the operation's name. */
public final class TablePrinter implements Printer {
  private final String title;
  private final int terminalWidth;
  private final TableColor color;

  /**
   * A printer of tables.
   *
   * @param title the heading of every table, the operation's name in CamelCase
   * @param terminalWidth columns; in a wider table single rows turn into columns
   * @param color the colours
   */
  public TablePrinter(String title, int terminalWidth, TableColor color) {
    this.title = title;
    this.terminalWidth = terminalWidth;
    this.color = color;
  }

  @Override
  public void print(Object value, Writer out) throws IOException {
    List<TableSection> sections = TableSections.of(title, value);
    if (sections.isEmpty()) {
      return;
    }
    int width = widest(sections);
    if (width > terminalWidth) {
      sections.replaceAll(TablePrinter::narrowed);
      width = widest(sections);
    }
    BlockWriter block = BlockWriter.over(out);
    TableLines lines = new TableLines(block, width, color);
    lines.top();
    for (TableSection section : sections) {
      lines.section(section);
    }
    block.finish(out);
  }

  private static TableSection narrowed(TableSection section) {
    return section.headers.length > 0 && section.rows.size() == 1 ? section.vertical() : section;
  }

  private static int widest(List<TableSection> sections) {
    int widest = 0;
    for (TableSection section : sections) {
      widest = Math.max(widest, section.totalWidth());
    }
    return widest;
  }
}
