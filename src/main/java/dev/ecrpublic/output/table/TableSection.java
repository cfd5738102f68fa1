package dev.ecrpublic.output.table;

import dev.ecrpublic.output.Unprintable;
import dev.ecrpublic.text.PythonText;
import java.util.ArrayList;
import java.util.List;

/** One part of a table: a title, a header line and rows that share their columns. */
final class TableSection {
  static final int PADDING = 4;

  // What the AWS CLI measures for a section without title.
  private static final int NO_TITLE = 4;

  final String title;
  final int indent;
  String[] headers = {};
  final List<String[]> rows = new ArrayList<>();
  private int columns = -1;
  private int[] widest = {};

  TableSection(String title, int indent) {
    this.title = title;
    this.indent = indent;
  }

  boolean hasTitle() {
    return title != null && !title.isEmpty();
  }

  void header(String[] names) {
    measure(names);
    if (columns < 0) {
      columns = names.length;
    }
    headers = names;
  }

  void row(Object... values) {
    if (columns < 0) {
      columns = values.length;
    }
    if (values.length != columns) {
      throw new Unprintable(
          "Row should have " + columns + " elements, instead it has " + values.length);
    }
    String[] cells = new String[values.length];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = PythonText.str(values[i]);
    }
    rows.add(cells);
    measure(cells);
  }

  /** The section with one {@code header | value} row a column. */
  TableSection vertical() {
    TableSection turned = new TableSection(title, indent);
    String[] only = rows.getFirst();
    for (int i = 0; i < Math.min(headers.length, only.length); i++) {
      turned.row(headers[i], only[i]);
    }
    return turned;
  }

  int totalWidth() {
    int edges = 2 + 2 * indent;
    int total = edges;
    for (int width : widest) {
      total += width + PADDING;
    }
    int titleWidth = title == null ? NO_TITLE : EastAsianWidth.of(title);
    return Math.max(titleWidth + edges, total);
  }

  /** The columns' widths, edges included, stretched to fill {@code available}. */
  int[] columnWidths(int available) {
    int[] widths = new int[widest.length];
    int natural = 0;
    for (int width : widest) {
      natural += width + PADDING;
    }
    int excess = -available;
    double scale = available / (double) natural;
    for (int i = 0; i < widths.length; i++) {
      widths[i] = (int) Math.rint(scale * (widest[i] + PADDING));
      excess += widths[i];
    }
    if (widths.length > 0) {
      level(widths, excess);
    }
    return widths;
  }

  private static void level(int[] widths, int excess) {
    int left = excess;
    for (int i = 0; left > 0; i = (i + 1) % widths.length) {
      widths[i]--;
      left--;
    }
    for (int i = widths.length - 1; left < 0; i = (i + widths.length - 1) % widths.length) {
      widths[i]++;
      left++;
    }
  }

  private void measure(String[] cells) {
    if (widest.length == 0) {
      widest = new int[cells.length];
    }
    if (cells.length > widest.length) {
      throw new Unprintable(
          "Header should have " + widest.length + " elements, instead it has " + cells.length);
    }
    for (int i = 0; i < cells.length; i++) {
      widest[i] = Math.max(widest[i], EastAsianWidth.of(cells[i]));
    }
  }
}
