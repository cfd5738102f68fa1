package dev.ecrpublic.text;

/** White space as Python's str methods see it, which differs from Java's by a few characters. */
public final class PythonSpace {
  private PythonSpace() {}

  /** Whether {@code str.isspace} holds for a character. */
  public static boolean isSpace(int c) {
    return c <= ' '
        ? c == ' ' || c >= '\t' && c <= '\r' || c >= 0x1c
        : c == 0x85 || Character.isSpaceChar(c);
  }

  /** The text without spaces at either end. */
  public static String strip(String text) {
    return stripLeading(stripTrailing(text));
  }

  /** The text without spaces at its end. */
  public static String stripTrailing(String text) {
    return text.substring(0, end(text));
  }

  /** The text without spaces at its beginning. */
  public static String stripLeading(String text) {
    int start = 0;
    while (start < text.length() && isSpace(text.charAt(start))) {
      start++;
    }
    return text.substring(start);
  }

  /** The first character that is no space, or 0 if there is none. */
  public static char first(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isSpace(c)) {
        return c;
      }
    }
    return 0;
  }

  private static int end(String text) {
    int end = text.length();
    while (end > 0 && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }
}
