package dev.ecrpublic.input;

/** White space as Python's str methods see it, which differs from Java's by a few characters. */
final class Blanks {
  private Blanks() {}

  static boolean isBlank(int c) {
    return c <= ' '
        ? c == ' ' || c >= '\t' && c <= '\r' || c >= 0x1c
        : c == 0x85 || Character.isSpaceChar(c);
  }

  /** The text without blanks at either end. */
  static String strip(String text) {
    int end = end(text);
    int start = 0;
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    return text.substring(start, end);
  }

  /** The text without blanks at its end. */
  static String stripTrailing(String text) {
    return text.substring(0, end(text));
  }

  /** The first character that is no blank, or 0 if there is none. */
  static char first(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isBlank(c)) {
        return c;
      }
    }
    return 0;
  }

  private static int end(String text) {
    int end = text.length();
    while (end > 0 && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }
}
