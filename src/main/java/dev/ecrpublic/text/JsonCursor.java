package dev.ecrpublic.text;

/** A position in a JSON text, the scalars readable there, and the words for a failure there. */
final class JsonCursor {
  private static final String BAD_UNICODE = "Invalid \\uXXXX escape";

  private final String text;
  private int index;

  JsonCursor(String text) {
    this.text = text;
  }

  boolean atEnd() {
    return index == text.length();
  }

  /** The character at the cursor, or -1 at the end. */
  int current() {
    return atEnd() ? -1 : text.charAt(index);
  }

  int position() {
    return index;
  }

  void step() {
    index++;
  }

  void skipBlanks() {
    while (!atEnd() && isBlank(text.charAt(index))) {
      index++;
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  /** Steps over spaces, and then over that character if it is the next. */
  boolean stepOver(char wanted) {
    skipBlanks();
    boolean found = current() == wanted;
    if (found) {
      index++;
    }
    return found;
  }

  Object word(String word, Object value) {
    if (!text.startsWith(word, index)) {
      throw refusal("Expecting value");
    }
    index += word.length();
    return value;
  }

  Object number() {
    if (text.startsWith("-Infinity", index)) {
      return word("-Infinity", Double.NEGATIVE_INFINITY);
    }
    int start = index;
    int digits = current() == '-' ? index + 1 : index;
    int end = pastDigits(digits);
    if (end == digits) {
      throw refusal("Expecting value");
    }
    if (text.charAt(digits) == '0') {
      end = digits + 1;
    }
    int whole = end;
    end = pastFraction(end);
    end = pastExponent(end);
    index = end;
    if (end > whole) {
      return Double.valueOf(text.substring(start, end));
    }
    if (whole - digits > PythonInt.MAX_DIGITS) {
      throw refusal("A whole number of more than " + PythonInt.MAX_DIGITS + " digits", start);
    }
    return PythonInt.number(text.substring(start, end));
  }

  private int pastFraction(int from) {
    if (from < text.length() && text.charAt(from) == '.') {
      int end = pastDigits(from + 1);
      return end > from + 1 ? end : from;
    }
    return from;
  }

  private int pastExponent(int from) {
    if (from == text.length() || text.charAt(from) != 'e' && text.charAt(from) != 'E') {
      return from;
    }
    int digits = from + 1;
    if (digits < text.length() && (text.charAt(digits) == '+' || text.charAt(digits) == '-')) {
      digits++;
    }
    int end = pastDigits(digits);
    return end > digits ? end : from;
  }

  private int pastDigits(int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  /** The string whose opening quote is at the cursor. */
  String string() {
    int quote = index++;
    int from = index;
    StringBuilder out = null;
    while (true) {
      if (atEnd()) {
        throw refusal("Unterminated string starting at", quote);
      }
      char c = text.charAt(index);
      if (c == '"') {
        String rest = text.substring(from, index++);
        return out == null ? rest : out.append(rest).toString();
      }
      if (c < ' ') {
        throw refusal("Invalid control character at");
      }
      if (c != '\\') {
        index++;
        continue;
      }
      out = out == null ? new StringBuilder() : out;
      out.append(text, from, index).append(escape(quote));
      from = index;
    }
  }

  private char escape(int quote) {
    index++;
    if (atEnd()) {
      throw refusal("Unterminated string starting at", quote);
    }
    char c = text.charAt(index++);
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw refusal("Invalid \\escape", index - 2);
    };
  }

  private char unicode() {
    int mark = index - 1;
    if (text.length() - index <= 4) {
      throw refusal(BAD_UNICODE, mark);
    }
    int unit = 0;
    for (int end = index + 4; index < end; index++) {
      char c = text.charAt(index);
      int digit = c < 0x80 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        throw refusal(BAD_UNICODE, mark);
      }
      unit = unit << 4 | digit;
    }
    return (char) unit;
  }

  BadJson refusal(String reason) {
    return refusal(reason, index);
  }

  /** A refusal that names a place: lines and columns from one, characters from zero. */
  BadJson refusal(String reason, int position) {
    return new BadJson(reason, place(position), false);
  }

  /** The refusal of a text that is nested too deeply here. */
  BadJson tooDeep(String reason) {
    return new BadJson(reason, place(index), true);
  }

  private String place(int position) {
    int line = 1;
    int lineStart = 0;
    for (int i = text.indexOf('\n'); i >= 0 && i < position; i = text.indexOf('\n', i + 1)) {
      line++;
      lineStart = i + 1;
    }
    int column = text.codePointCount(lineStart, position) + 1;
    int character = text.codePointCount(0, position);
    return ": line " + line + " column " + column + " (char " + character + ")";
  }
}
