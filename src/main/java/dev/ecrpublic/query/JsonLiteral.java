package dev.ecrpublic.query;

import dev.ecrpublic.query.python.PythonInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON text in an expression read into plain values, as Python's json module reads it: {@code NaN},
 * {@code Infinity} and numbers of any size are values, control characters in strings are not.
 */
final class JsonLiteral {
  // One object, which makes lists that hold it equal, as in Python.
  private static final Double NAN = Double.NaN;

  private final String text;
  private final int end;
  private int position;

  private JsonLiteral(String text, int start, int end) {
    this.text = text;
    this.position = start;
    this.end = end;
  }

  /** Text that is not JSON; the message names the problem without its place. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String message) {
      super(message, null, false, false);
    }
  }

  /** The value that the whole text spells. */
  static Object parse(String text) throws Malformed {
    JsonLiteral reader = new JsonLiteral(text, 0, text.length());
    reader.skipSpace();
    Object value = reader.value();
    reader.skipSpace();
    if (reader.position < reader.end) {
      throw new Malformed("Extra data");
    }
    return value;
  }

  /** The string that the text from start to end, quotes included, spells. */
  static String string(String text, int start, int end) throws Malformed {
    JsonLiteral reader = new JsonLiteral(text, start, end);
    String value = reader.string();
    if (reader.position < end) {
      throw new Malformed("Extra data");
    }
    return value;
  }

  private Object value() throws Malformed {
    switch (peek()) {
      case '"':
        return string();
      case '[':
        return array();
      case '{':
        return object();
      default:
        return accept("null") ? null : scalar();
    }
  }

  private Object scalar() throws Malformed {
    if (accept("true")) {
      return true;
    }
    if (accept("false")) {
      return false;
    }
    if (accept("NaN")) {
      return NAN;
    }
    if (accept("Infinity")) {
      return Double.POSITIVE_INFINITY;
    }
    return accept("-Infinity") ? (Object) Double.NEGATIVE_INFINITY : number();
  }

  private Object number() throws Malformed {
    int start = position;
    if (peek() == '-') {
      position++;
    }
    if (peek() == '0') {
      position++;
    } else if (!digits()) {
      throw new Malformed("Expecting value");
    }
    int whole = position;
    fraction();
    exponent();
    if (position > whole) {
      return Double.valueOf(text.substring(start, position));
    }
    int digits = text.charAt(start) == '-' ? whole - start - 1 : whole - start;
    if (digits > PythonInteger.MAX_DIGITS) {
      throw new Malformed("Exceeds the limit");
    }
    return PythonInteger.parse(text.substring(start, whole));
  }

  private void fraction() {
    int before = position;
    if (peek() == '.') {
      position++;
      if (!digits()) {
        position = before;
      }
    }
  }

  private void exponent() {
    int before = position;
    if (peek() == 'e' || peek() == 'E') {
      position++;
      if (peek() == '+' || peek() == '-') {
        position++;
      }
      if (!digits()) {
        position = before;
      }
    }
  }

  private boolean digits() {
    int start = position;
    while (peek() >= '0' && peek() <= '9') {
      position++;
    }
    return position > start;
  }

  private List<Object> array() throws Malformed {
    List<Object> elements = new ArrayList<>();
    position++;
    skipSpace();
    if (accept("]")) {
      return elements;
    }
    while (true) {
      elements.add(value());
      skipSpace();
      if (accept("]")) {
        return elements;
      }
      expect(",");
      skipSpace();
    }
  }

  private Map<String, Object> object() throws Malformed {
    Map<String, Object> members = new LinkedHashMap<>();
    position++;
    skipSpace();
    if (accept("}")) {
      return members;
    }
    while (true) {
      String name = string();
      skipSpace();
      expect(":");
      skipSpace();
      members.put(name, value());
      skipSpace();
      if (accept("}")) {
        return members;
      }
      expect(",");
      skipSpace();
    }
  }

  private String string() throws Malformed {
    expect("\"");
    StringBuilder content = new StringBuilder();
    while (position < end) {
      char c = text.charAt(position++);
      if (c == '"') {
        return content.toString();
      }
      if (c < ' ') {
        throw new Malformed("Invalid control character at");
      }
      content.append(c == '\\' ? escape() : c);
    }
    throw new Malformed("Unterminated string starting at");
  }

  private char escape() throws Malformed {
    char c = peek();
    position++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unit();
      default -> throw new Malformed("Invalid \\escape");
    };
  }

  private char unit() throws Malformed {
    int unit = 0;
    for (int last = position + 4; position < last; position++) {
      char c = peek();
      int digit = c < 0x80 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        throw new Malformed("Invalid \\uXXXX escape");
      }
      unit = unit << 4 | digit;
    }
    return (char) unit;
  }

  private void skipSpace() {
    while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') {
      position++;
    }
  }

  private char peek() {
    return position < end ? text.charAt(position) : '\0';
  }

  private boolean accept(String expected) {
    if (!text.startsWith(expected, position) || position + expected.length() > end) {
      return false;
    }
    position += expected.length();
    return true;
  }

  private void expect(String sign) throws Malformed {
    if (!accept(sign)) {
      throw new Malformed("Expecting value");
    }
  }
}
