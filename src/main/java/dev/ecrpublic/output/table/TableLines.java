package dev.ecrpublic.output.table;

import dev.ecrpublic.text.BlockWriter;
import java.io.IOException;

/** Draws sections line by line at the table's full width. */
final class TableLines {
  private final BlockWriter out;
  private final int tableWidth;
  private final TableColor color;
  private final String bar;
  private final StringBuilder line = new StringBuilder();

  TableLines(BlockWriter out, int tableWidth, TableColor color) {
    this.out = out;
    this.tableWidth = tableWidth;
    this.color = color;
    this.bar = color.indentation();
  }

  void top() throws IOException {
    out.repeat('-', tableWidth);
    out.write('\n');
    out.write(color.afterWrite());
  }

  void section(TableSection section) throws IOException {
    int width = tableWidth - 2 * section.indent;
    if (section.hasTitle()) {
      centered(section.title, width, true);
      end(section);
      if (section.headers.length == 0 && section.rows.isEmpty()) {
        separator(section, new int[] {width});
      }
    }
    int[] widths = section.columnWidths(width);
    if (section.headers.length > 0) {
      separator(section, widths);
      for (int i = 0; i < section.headers.length; i++) {
        centered(section.headers[i], widths[i], i == 0);
      }
      end(section);
    }
    if (section.rows.isEmpty() || widths.length == 0) {
      return;
    }
    separator(section, widths);
    for (String[] row : section.rows) {
      for (int i = 0; i < Math.min(row.length, widths.length); i++) {
        cell(row[i], widths[i], i == 0);
      }
      end(section);
    }
    separator(section, widths);
  }

  private void separator(TableSection section, int[] widths) throws IOException {
    for (int i = 0; i < widths.length; i++) {
      int edges = i == 0 ? 2 : 1;
      line.append(i == 0 ? "+" : "").repeat('-', Math.max(0, widths[i] - edges)).append('+');
    }
    end(section);
  }

  private void centered(String text, int width, boolean first) {
    int length = EastAsianWidth.of(text);
    int before = width / 2 - length / 2 - 1;
    int edges = first ? 2 : 1;
    line.append(first ? "|" : "").repeat(' ', Math.max(0, before)).append(text);
    line.repeat(' ', Math.max(0, width - edges - before - length)).append('|');
  }

  private void cell(String text, int width, boolean first) {
    int length = EastAsianWidth.of(text);
    int edges = first ? 2 : 1;
    int padding = length + 2 + edges > width ? 0 : 2;
    line.append(first ? "|" : "").repeat(' ', padding).append(color.cell(text));
    line.repeat(' ', Math.max(0, width - edges - padding - length)).append('|');
  }

  private void end(TableSection section) throws IOException {
    indentation(section);
    out.append(line).write(color.afterWrite());
    line.setLength(0);
    indentation(section);
    out.write('\n');
    out.write(color.afterWrite());
  }

  private void indentation(TableSection section) throws IOException {
    for (int i = 0; i < section.indent; i++) {
      out.write(bar);
    }
    out.write(color.afterWrite());
  }
}
