package dev.ecrpublic.query;

import java.util.List;
import java.util.Map;

/**
 * Plain values and the names of their types as Python's {@code str} and {@code repr} spell them.
 */
final class PythonText {
  private PythonText() {}

  /** The value as {@code str} gives it: a string as it is, everything else as {@code repr}. */
  static String str(Object value) {
    return value instanceof String text ? text : repr(value);
  }

  /** The value as {@code repr} gives it: {@code {'a': [1, None]}}. */
  static String repr(Object value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  /** The name of the value's type in Python. */
  static String typeName(Object value) {
    if (value instanceof Number) {
      return value instanceof Double ? "float" : "int";
    }
    if (value instanceof ExpressionReference) {
      return "_Expression";
    }
    return switch (JsonType.of(value)) {
      case "null" -> "NoneType";
      case "string" -> "str";
      case "boolean" -> "bool";
      case "array" -> "list";
      case "object" -> "dict";
      default -> "datetime";
    };
  }

  private static void write(Object value, StringBuilder out) {
    if (value == null) {
      out.append("None");
    } else if (value instanceof Boolean truth) {
      out.append(truth ? "True" : "False");
    } else if (value instanceof Double number) {
      out.append(FloatText.of(number));
    } else if (value instanceof String text) {
      quote(text, out);
    } else if (value instanceof List<?> list) {
      list(list, out);
    } else if (value instanceof Map<?, ?> map) {
      map(map, out);
    } else {
      out.append(value);
    }
  }

  private static void list(List<?> list, StringBuilder out) {
    out.append('[');
    boolean more = false;
    for (Object element : list) {
      out.append(more ? ", " : "");
      write(element, out);
      more = true;
    }
    out.append(']');
  }

  private static void map(Map<?, ?> map, StringBuilder out) {
    out.append('{');
    boolean more = false;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(more ? ", " : "");
      write(entry.getKey(), out);
      out.append(": ");
      write(entry.getValue(), out);
      more = true;
    }
    out.append('}');
  }

  private static void quote(String text, StringBuilder out) {
    int mark = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
    out.appendCodePoint(mark);
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      switch (c) {
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\\' -> out.append("\\\\");
        default -> {
          if (c == mark) {
            out.append('\\').appendCodePoint(c);
          } else if (c == ' ' || isPrintable(c)) {
            out.appendCodePoint(c);
          } else {
            escape(c, out);
          }
        }
      }
    }
    out.appendCodePoint(mark);
  }

  private static void escape(int c, StringBuilder out) {
    if (c < 0x100) {
      hex(c, 2, out.append("\\x"));
    } else if (c < 0x10000) {
      hex(c, 4, out.append("\\u"));
    } else {
      hex(c, 8, out.append("\\U"));
    }
  }

  /** Appends the lowest digits of the number in lower-case hexadecimal. */
  static void hex(int number, int digits, StringBuilder out) {
    for (int shift = 4 * digits - 4; shift >= 0; shift -= 4) {
      out.append(Character.forDigit(number >> shift & 15, 16));
    }
  }

  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
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
