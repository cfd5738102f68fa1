package dev.ecrpublic.input;

import dev.ecrpublic.text.PythonSpace;
import java.util.Arrays;

/** A position in a shorthand text, the tokens readable there, and the words for a failure there. */
final class ShorthandCursor {
  static final int EOF = -1;

  private final String text;
  // Positions and caret columns count code points.
  private final int[] points;
  private int index;

  ShorthandCursor(String text) {
    this.text = text;
    int[] all = new int[text.length()];
    int length = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      all[length++] = point;
      i += Character.charCount(point);
    }
    points = length == all.length ? all : Arrays.copyOf(all, length);
  }

  int index() {
    return index;
  }

  boolean atEnd() {
    return index == points.length;
  }

  /** The code point at the cursor, or {@link #EOF}. */
  int current() {
    return atEnd() ? EOF : points[index];
  }

  void skipBlanks() {
    while (!atEnd() && isAsciiBlank(points[index])) {
      index++;
    }
  }

  /** Steps over that character and the spaces on both of its sides. */
  void expect(char expected) {
    skipBlanks();
    if (current() != expected) {
      throw unexpected(
          Character.toString(expected), atEnd() ? "EOF" : Character.toString(points[index]));
    }
    index++;
    skipBlanks();
  }

  void step() {
    index++;
  }

  /** Moves back to the nearest comma, which may be the character at the cursor itself. */
  void backToComma() {
    while (current() != ',') {
      index--;
    }
  }

  String key() {
    int start = index;
    while (!atEnd() && isKeyCharacter(points[index])) {
      index++;
    }
    return slice(start, index);
  }

  /** The quoted string whose opening quote is at the cursor, or null if it never ends. */
  String quoted() {
    int quote = points[index];
    int end = closingQuote(quote);
    if (end < 0) {
      return null;
    }
    String raw = slice(index + 1, end);
    index = end + 1;
    String mark = Character.toString(quote);
    return raw.replace("\\" + mark, mark).replace("\\\\", "\\");
  }

  private int closingQuote(int quote) {
    int escaped = -1;
    for (int i = index + 1; i < points.length; i++) {
      if (points[i] == '\\' && i + 1 < points.length && points[i + 1] == quote) {
        i++;
        escaped = i;
      } else if (points[i] == quote) {
        return i;
      }
    }
    return escaped;
  }

  /** A bare word that is the first value of a pair or an element; empty if none starts here. */
  String bareFirst() {
    int start = index;
    if (stepStart()) {
      while (stepEscapedComma() || step(isFirstFollow(current()))) {}
    }
    return bare(start);
  }

  /** A bare word that follows a comma, or null if none starts here. */
  String bareSecond() {
    int start = index;
    if (!stepStart()) {
      return null;
    }
    while (stepEscapedComma() || step(isSecondFollow(current()))) {}
    return bare(start);
  }

  private String bare(int start) {
    return PythonSpace.stripTrailing(slice(start, index).replace("\\,", ","));
  }

  private boolean stepStart() {
    int c = current();
    return stepEscapedComma() || step(c > ' ' && isSecondFollow(c) && c != '[' && c != '{');
  }

  private boolean stepEscapedComma() {
    if (current() == '\\' && index + 1 < points.length && points[index + 1] == ',') {
      index += 2;
      return true;
    }
    return false;
  }

  private boolean step(boolean fits) {
    if (fits) {
      index++;
    }
    return fits;
  }

  private static boolean isFirstFollow(int c) {
    return c == '=' || c != ']' && c != '}' && isSecondFollow(c);
  }

  private static boolean isSecondFollow(int c) {
    if (c <= ' ') {
      return PythonSpace.isSpace(c);
    }
    return c <= 0xffff && c != '"' && c != '\'' && c != ',' && c != '=';
  }

  private static boolean isKeyCharacter(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '-' && c <= ':'
        || c == '_'
        || c == '#';
  }

  private static boolean isAsciiBlank(int c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  private String slice(int start, int end) {
    return new String(points, start, end - start);
  }

  /** The cursor stands where another thing was expected. */
  InvalidInput unexpected(String expected, String received) {
    return new InvalidInput(
        "Expected: '" + expected + "', received: '" + received + "' for input:\n " + marked(index));
  }

  /** A key came twice, the second time after that position. */
  InvalidInput secondInstance(String key, int position) {
    return new InvalidInput(
        "Second instance of key \""
            + key
            + "\" encountered for input:\n"
            + marked(position)
            + "\nThis is often because there is a preceding \",\" instead of a space.");
  }

  /** The text with a caret line under the line that holds the position. */
  private String marked(int position) {
    int lineStart = position;
    while (lineStart > 0 && points[lineStart - 1] != '\n') {
      lineStart--;
    }
    int lineEnd = position;
    while (lineEnd < points.length && points[lineEnd] != '\n') {
      lineEnd++;
    }
    String until = lineEnd == points.length ? text : slice(0, lineEnd);
    return until + "\n" + " ".repeat(position - lineStart) + "^" + slice(lineEnd, points.length);
  }
}
