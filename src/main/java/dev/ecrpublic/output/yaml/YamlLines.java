package dev.ecrpublic.output.yaml;

import dev.ecrpublic.text.BlockWriter;
import java.io.IOException;

/** The place in a YAML document being written: column, indentation and what was written last. */
final class YamlLines {
  private static final int STEP = 2;
  private static final int WIDTH = 80;

  private final BlockWriter out;
  private int indent = -1;
  private int column;
  // Whether the last character was indentation or a line break.
  private boolean blank = true;
  // Whether the line holds nothing but indentation and indicators.
  private boolean start = true;

  YamlLines(BlockWriter out) {
    this.out = out;
  }

  boolean isAtStart() {
    return start;
  }

  /** Whether the line is long enough to be continued on the next one. */
  boolean isFull() {
    return column > WIDTH;
  }

  /** Whether that many more characters leave every place before them on the line as it is. */
  boolean hasRoomFor(int characters) {
    return column + characters <= WIDTH;
  }

  /** Goes one level deeper, or keeps the column of the parent, and returns the outer level. */
  int indent(boolean sameColumn) {
    int outer = indent;
    if (indent < 0) {
      indent = 0;
    } else if (!sameColumn) {
      indent += STEP;
    }
    return outer;
  }

  /** Goes one level deeper for the lines of a scalar and returns the outer level. */
  int indentScalar() {
    int outer = indent;
    indent = Math.max(indent, 0) + STEP;
    return outer;
  }

  void outdent(int outer) {
    indent = outer;
  }

  /** Goes to the indentation of this level, on a new line unless this one is still empty there. */
  void startLine() throws IOException {
    int target = Math.max(indent, 0);
    if (!start || column > target || column == target && !blank) {
      lineBreak('\n');
    }
    if (column < target) {
      out.repeat(' ', target - column);
      column = target;
    }
    blank = true;
    start = true;
  }

  /** Writes {@code -}, {@code ?} or {@code :} after which a collection may begin on this line. */
  void indicator(char mark) throws IOException {
    separate();
    put(mark);
    blank = false;
  }

  /** Writes the colon of a key that stands on one line. */
  void colon() throws IOException {
    put(':');
    blank = false;
    start = false;
  }

  /** Writes a short scalar or an empty collection. */
  void word(String text) throws IOException {
    separate();
    put(text, 0, text.length());
    endScalar();
  }

  void separate() throws IOException {
    if (!blank) {
      put(' ');
    }
  }

  void beginQuoted(char quote) throws IOException {
    separate();
    put(quote);
    blank = false;
    start = false;
  }

  void endQuoted(char quote) throws IOException {
    put(quote);
    endScalar();
  }

  void endScalar() {
    blank = false;
    start = false;
  }

  /** Notes that the line holds text from here on. */
  void text() {
    start = false;
  }

  void put(char c) throws IOException {
    out.write(c);
    column++;
  }

  void put(String text, int from, int to) throws IOException {
    out.write(text, from, to - from);
    column += to - from;
  }

  void lineBreak(char breaking) throws IOException {
    out.write(breaking);
    column = 0;
  }

  /** Writes a line break of the text itself. */
  void textBreak(char breaking) throws IOException {
    lineBreak(breaking);
    start = true;
  }
}
