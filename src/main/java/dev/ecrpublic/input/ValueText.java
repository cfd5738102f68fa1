package dev.ecrpublic.input;

import dev.ecrpublic.text.PythonText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value and its type as refusals show them; of bytes only how many there are. */
final class ValueText {
  private ValueText() {}

  static String of(Object value) {
    return PythonText.str(shown(value));
  }

  /** Such as {@code <class 'str'>}. */
  static String type(Object value) {
    String name = value instanceof LocalDate ? "datetime.date" : PythonText.typeName(value);
    return "<class '" + name + "'>";
  }

  private static Object shown(Object value) {
    if (value instanceof byte[] bytes) {
      return "<" + bytes.length + " bytes>";
    }
    if (value instanceof LocalDate date) {
      return date.toString();
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>(list.size());
      for (Object element : list) {
        copy.add(shown(element));
      }
      return copy;
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        copy.put(entry.getKey(), shown(entry.getValue()));
      }
      return copy;
    }
    return value;
  }
}
