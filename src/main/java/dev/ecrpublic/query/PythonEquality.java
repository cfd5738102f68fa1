package dev.ecrpublic.query;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Equality of plain values; the numbers 0 and 1 equal false and true only inside of containers. */
public final class PythonEquality {
  private PythonEquality() {}

  /** Equality as {@code ==} in an expression means it. */
  public static boolean strict(Object a, Object b) {
    if (a instanceof Boolean != b instanceof Boolean) {
      return false;
    }
    return loose(a, b);
  }

  /** Equality as inside of arrays and objects. */
  static boolean loose(Object a, Object b) {
    Number x = number(a);
    Number y = number(b);
    if (x != null && y != null) {
      return !isNaN(x) && !isNaN(y) && PythonOrder.numbers(x, y) == 0;
    }
    if (a instanceof List<?> left && b instanceof List<?> right) {
      return lists(left, right);
    }
    if (a instanceof Map<?, ?> left && b instanceof Map<?, ?> right) {
      return maps(left, right);
    }
    return a == null ? b == null : a.equals(b);
  }

  /** Whether two members of containers are equal, which every value is to itself, NaN included. */
  public static boolean members(Object a, Object b) {
    return a == b || loose(a, b);
  }

  private static boolean lists(List<?> a, List<?> b) {
    if (a.size() != b.size()) {
      return false;
    }
    Iterator<?> others = b.iterator();
    for (Object element : a) {
      if (!members(element, others.next())) {
        return false;
      }
    }
    return true;
  }

  private static boolean maps(Map<?, ?> a, Map<?, ?> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (Map.Entry<?, ?> entry : a.entrySet()) {
      Object other = b.get(entry.getKey());
      if (other == null && !b.containsKey(entry.getKey())) {
        return false;
      }
      if (!members(entry.getValue(), other)) {
        return false;
      }
    }
    return true;
  }

  private static Number number(Object value) {
    if (value instanceof Boolean truth) {
      return truth ? 1L : 0L;
    }
    return value instanceof Number number ? number : null;
  }

  private static boolean isNaN(Number number) {
    return number instanceof Double fraction && fraction.isNaN();
  }
}
