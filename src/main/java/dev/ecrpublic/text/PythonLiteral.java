package dev.ecrpublic.text;

/** Python's quoting: the quotes that need no escape, and escapes for what cannot be seen. */
final class PythonLiteral {
  private PythonLiteral() {}

  static void string(String text, StringBuilder out) {
    char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
    out.append(quote);
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (point < 0x7f) {
        ascii(point, quote, out);
      } else if (isPrintable(point)) {
        out.appendCodePoint(point);
      } else {
        escape(point, out);
      }
    }
    out.append(quote);
  }

  static void bytes(byte[] bytes, StringBuilder out) {
    boolean single = false;
    boolean twofold = false;
    for (byte b : bytes) {
      single |= b == '\'';
      twofold |= b == '"';
    }
    char quote = single && !twofold ? '"' : '\'';
    out.append('b').append(quote);
    for (byte b : bytes) {
      int unsigned = b & 0xff;
      if (unsigned < 0x7f) {
        ascii(unsigned, quote, out);
      } else {
        escape(unsigned, out);
      }
    }
    out.append(quote);
  }

  private static void ascii(int c, char quote, StringBuilder out) {
    if (c == quote || c == '\\') {
      out.append('\\').append((char) c);
    } else if (c == '\n') {
      out.append("\\n");
    } else if (c == '\r') {
      out.append("\\r");
    } else if (c == '\t') {
      out.append("\\t");
    } else if (c < ' ') {
      escape(c, out);
    } else {
      out.append((char) c);
    }
  }

  private static void escape(int point, StringBuilder out) {
    int digits = 8;
    char mark = 'U';
    if (point <= 0xff) {
      digits = 2;
      mark = 'x';
    } else if (point <= 0xffff) {
      digits = 4;
      mark = 'u';
    }
    out.append('\\').append(mark);
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
      out.append(Character.forDigit(point >> shift & 0xf, 16));
    }
  }

  private static boolean isPrintable(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
