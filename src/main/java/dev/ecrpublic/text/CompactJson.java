package dev.ecrpublic.text;

import java.util.List;
import java.util.Map;

/** Plain values as compact JSON of ASCII characters: {@code {"a":[1,"\u00e9"]}}. */
public final class CompactJson {
  private CompactJson() {}

  /** The JSON of a value. */
  public static String of(Object value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  private static void write(Object value, StringBuilder out) {
    if (value == null || value instanceof Boolean || value instanceof Long) {
      out.append(value);
    } else if (value instanceof Double number) {
      out.append(number(number));
    } else if (value instanceof List<?> list) {
      list(list, out);
    } else if (value instanceof Map<?, ?> map) {
      map(map, out);
    } else if (value instanceof Number) {
      out.append(value);
    } else {
      AsciiJson.quote(value.toString(), out);
    }
  }

  private static String number(double number) {
    if (Double.isNaN(number)) {
      return "NaN";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? "Infinity" : "-Infinity";
    }
    return FloatText.of(number);
  }

  private static void list(List<?> list, StringBuilder out) {
    out.append('[');
    boolean more = false;
    for (Object element : list) {
      out.append(more ? "," : "");
      write(element, out);
      more = true;
    }
    out.append(']');
  }

  private static void map(Map<?, ?> map, StringBuilder out) {
    out.append('{');
    boolean more = false;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(more ? "," : "");
      AsciiJson.quote((String) entry.getKey(), out);
      out.append(':');
      write(entry.getValue(), out);
      more = true;
    }
    out.append('}');
  }
}
