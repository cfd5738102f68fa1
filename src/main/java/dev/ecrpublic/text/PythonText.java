package dev.ecrpublic.text;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** Plain values spelled as Python's str and repr spell them. */
public final class PythonText {
  private PythonText() {}

  /** The value as Python's str: strings as they are, {@code None}, {@code True}, {@code 1e-07}. */
  public static String str(Object plain) {
    if (plain instanceof String text) {
      return text;
    }
    if (plain instanceof PlainDateTime moment) {
      return moment.spaced();
    }
    String scalar = scalar(plain);
    return scalar == null ? repr(plain) : scalar;
  }

  /** The value as Python's repr: strings quoted, {@code ['b', 1]}, {@code {'x': None}}. */
  public static String repr(Object plain) {
    String scalar = scalar(plain);
    if (scalar != null) {
      return scalar;
    }
    StringBuilder out = new StringBuilder();
    write(plain, out);
    return out.toString();
  }

  /** The name of the value's Python type, such as {@code NoneType} or {@code str}. */
  public static String typeName(Object plain) {
    if (plain == null) {
      return "NoneType";
    }
    if (plain instanceof String) {
      return "str";
    }
    if (plain instanceof Boolean) {
      return "bool";
    }
    if (plain instanceof Double) {
      return "float";
    }
    if (plain instanceof Number) {
      return "int";
    }
    if (plain instanceof List) {
      return "list";
    }
    if (plain instanceof Map) {
      return "dict";
    }
    if (plain instanceof byte[]) {
      return "bytes";
    }
    return "datetime.datetime";
  }

  private static String scalar(Object plain) {
    if (plain == null) {
      return "None";
    }
    if (plain instanceof Boolean truth) {
      return truth ? "True" : "False";
    }
    if (plain instanceof Double number) {
      return FloatText.of(number);
    }
    return plain instanceof Number number ? number.toString() : null;
  }

  private static void write(Object plain, StringBuilder out) {
    if (plain instanceof String text) {
      PythonLiteral.string(text, out);
    } else if (plain instanceof byte[] bytes) {
      PythonLiteral.bytes(bytes, out);
    } else if (plain instanceof List<?> list) {
      write(list, out);
    } else if (plain instanceof Map<?, ?> map) {
      write(map, out);
    } else if (plain instanceof PlainDateTime moment) {
      write(moment.value(), out);
    } else {
      String scalar = scalar(plain);
      out.append(scalar == null ? plain : scalar);
    }
  }

  private static void write(List<?> list, StringBuilder out) {
    String separator = "[";
    for (Object element : list) {
      write(element, out.append(separator));
      separator = ", ";
    }
    out.append(list.isEmpty() ? "[]" : "]");
  }

  private static void write(Map<?, ?> map, StringBuilder out) {
    String separator = "{";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      write(entry.getKey(), out.append(separator));
      write(entry.getValue(), out.append(": "));
      separator = ", ";
    }
    out.append(map.isEmpty() ? "{}" : "}");
  }

  private static void write(LocalDateTime moment, StringBuilder out) {
    out.append("datetime.datetime(").append(moment.getYear());
    out.append(", ").append(moment.getMonthValue()).append(", ").append(moment.getDayOfMonth());
    out.append(", ").append(moment.getHour()).append(", ").append(moment.getMinute());
    int micros = moment.getNano() / 1000;
    if (moment.getSecond() != 0 || micros != 0) {
      out.append(", ").append(moment.getSecond());
    }
    if (micros != 0) {
      out.append(", ").append(micros);
    }
    out.append(')');
  }
}
