package dev.ecrpublic.query;

import dev.ecrpublic.text.PythonInt;
import dev.ecrpublic.text.PythonSpace;

/**
 * The function to_number: what Python's {@code int} and {@code float} read, so also {@code 1_000},
 * surrounding white space, {@code inf}, {@code nan} and the digits of every script.
 */
final class NumberText {
  private final String text;
  private int position;

  private NumberText(String text) {
    this.text = text;
  }

  /** A number as it is, the number that a string spells, or null for everything else. */
  static Number parse(Object value) {
    if (value instanceof Number number) {
      return number;
    }
    if (value instanceof String text) {
      return new NumberText(strip(ascii(text))).number();
    }
    if (value instanceof ExpressionReference) {
      throw new QueryFailure(
          "int() argument must be a string, a bytes-like object or a real number, not"
              + " '_Expression'");
    }
    return null;
  }

  private Number number() {
    int sign = skipSign();
    Double special = special(text.substring(position));
    if (special != null) {
      return sign * special;
    }
    int whole = digits();
    if (whole > 0 && atEnd() && whole <= PythonInt.MAX_DIGITS) {
      return PythonInt.number(plain());
    }
    int fraction = skip('.') ? digits() : 0;
    if (whole + fraction == 0 || !exponent() || !atEnd()) {
      return null;
    }
    return Double.valueOf(plain());
  }

  private boolean exponent() {
    if (!skip('e') && !skip('E')) {
      return true;
    }
    skipSign();
    return digits() > 0;
  }

  /** Moves behind digits, single underscores between them included, and counts the digits. */
  private int digits() {
    int count = 0;
    while (isDigit(position) || count > 0 && at(position, '_') && isDigit(position + 1)) {
      count += isDigit(position) ? 1 : 0;
      position++;
    }
    return count;
  }

  private int skipSign() {
    if (skip('-')) {
      return -1;
    }
    skip('+');
    return 1;
  }

  private boolean skip(char expected) {
    if (!at(position, expected)) {
      return false;
    }
    position++;
    return true;
  }

  private boolean at(int index, char expected) {
    return index < text.length() && text.charAt(index) == expected;
  }

  private boolean isDigit(int index) {
    return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }

  private boolean atEnd() {
    return position == text.length();
  }

  private String plain() {
    return text.replace("_", "");
  }

  private static Double special(String word) {
    if (word.equalsIgnoreCase("inf") || word.equalsIgnoreCase("infinity")) {
      return Double.POSITIVE_INFINITY;
    }
    return word.equalsIgnoreCase("nan") ? Double.NaN : null;
  }

  // White space beyond ASCII counts as a space, the separators U+001C to U+001F do not.
  private static String ascii(String text) {
    StringBuilder ascii = new StringBuilder(text.length());
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      ascii.append(c < 0x7f ? (char) c : ascii(c));
    }
    return ascii.toString();
  }

  private static char ascii(int c) {
    if (Character.isDigit(c)) {
      return (char) ('0' + Character.digit(c, 10));
    }
    return PythonSpace.isSpace(c) ? ' ' : '?';
  }

  private static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }
}
