package dev.ecrpublic.query.python;

/** White space as Python's {@code str.isspace} sees it. */
public final class PythonSpace {
  private PythonSpace() {}

  public static boolean isSpace(int c) {
    if (c <= 0x7f) {
      return c == ' ' || c >= '\t' && c <= '\r' || c >= 0x1c && c <= 0x1f;
    }
    return c == 0x85 || Character.isSpaceChar(c);
  }

  public static String stripLeading(String text) {
    int start = 0;
    while (start < text.length() && isSpace(text.charAt(start))) {
      start++;
    }
    return text.substring(start);
  }
}
