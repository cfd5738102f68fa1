package dev.ecrpublic.output.columns;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rows in columns: under titles and aligned for a reader, bare and with tabs for a program. */
public final class ColumnPrinter {
  private static final String GAP = "   ";
  private final List<String> titles;
  private final List<List<Cell>> rows = new ArrayList<>();

  /** No row so far, under those titles. */
  public ColumnPrinter(String... titles) {
    this.titles = List.of(titles);
  }

  /** Adds a row, a cell for each title. */
  public void row(Cell... cells) {
    if (cells.length != titles.size()) {
      throw new IllegalArgumentException(cells.length + " cells for " + titles.size() + " titles");
    }
    rows.add(List.of(cells));
  }

  /** Writes all rows; {@code read} says whether somebody reads them on a terminal. */
  public void print(boolean read, Writer out) throws IOException {
    if (read) {
      aligned(out);
      return;
    }
    for (List<Cell> row : rows) {
      String tab = "";
      for (Cell cell : row) {
        out.write(tab);
        out.write(cell.plain());
        tab = "\t";
      }
      out.write('\n');
    }
  }

  private void aligned(Writer out) throws IOException {
    List<List<Cell>> lines = new ArrayList<>();
    lines.add(heading());
    lines.addAll(rows);
    int[] widths = new int[titles.size()];
    for (List<Cell> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(line.get(i)));
      }
    }
    for (List<Cell> line : lines) {
      out.write(line(line, widths).stripTrailing());
      out.write('\n');
    }
  }

  /** A title stands where its numbers stand. */
  private List<Cell> heading() {
    List<Cell> out = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++) {
      String title = titles.get(i).toUpperCase(Locale.ROOT);
      out.add(new Cell(title, title, !rows.isEmpty() && rows.getFirst().get(i).right()));
    }
    return out;
  }

  private static String line(List<Cell> cells, int[] widths) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      Cell cell = cells.get(i);
      String space = " ".repeat(widths[i] - width(cell));
      out.append(i == 0 ? "" : GAP)
          .append(cell.right() ? space : "")
          .append(cell.shown())
          .append(cell.right() ? "" : space);
    }
    return out.toString();
  }

  private static int width(Cell cell) {
    return cell.shown().codePointCount(0, cell.shown().length());
  }
}
