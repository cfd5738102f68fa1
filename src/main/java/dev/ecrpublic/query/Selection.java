package dev.ecrpublic.query;

import dev.ecrpublic.query.syntax.TokenType;
import java.util.ArrayList;
import java.util.List;

/** Sorting and the search for the largest and the smallest, by values or by keys; both stable. */
final class Selection {
  private Selection() {}

  /** The elements, all numbers or all strings, in ascending order. */
  static List<Object> sorted(List<?> list) {
    List<Object> sorted = new ArrayList<>(list);
    sorted.sort(PythonOrder.ASCENDING);
    return sorted;
  }

  /** The elements in ascending order of the expression's value, always a number or a string. */
  static List<?> sortedBy(List<?> list, ExpressionReference expression) {
    if (list.isEmpty()) {
      return list;
    }
    String required = JsonType.of(expression.of(list.get(0)));
    if (!required.equals("number") && !required.equals("string")) {
      throw Signature.mismatch("sort_by", list.get(0), required, "string", "number");
    }
    List<Keyed> keyed = new ArrayList<>(list.size());
    for (Object element : list) {
      keyed.add(new Keyed(key("sort_by", element, expression, required), element));
    }
    keyed.sort(null);
    List<Object> sorted = new ArrayList<>(list.size());
    for (Keyed pair : keyed) {
      sorted.add(pair.element);
    }
    return sorted;
  }

  /** The first element that no other exceeds in the given direction, or null if there is none. */
  static Object extreme(List<?> list, TokenType direction) {
    Object best = null;
    for (Object element : list) {
      best = best == null || PythonOrder.holds(element, direction, best) ? element : best;
    }
    return best;
  }

  /** The first element whose key no other key exceeds, or null if there is none. */
  static Object extremeBy(
      String function, List<?> list, ExpressionReference expression, TokenType direction) {
    Object best = null;
    Object bestKey = null;
    for (Object element : list) {
      Object key = key(function, element, expression, "number", "string");
      if (bestKey == null || PythonOrder.holds(key, direction, bestKey)) {
        best = element;
        bestKey = key;
      }
    }
    return best;
  }

  private static Object key(
      String function, Object element, ExpressionReference expression, String... allowed) {
    Object key = expression.of(element);
    String actual = JsonType.of(key);
    for (String type : allowed) {
      if (type.equals(actual)) {
        return key;
      }
    }
    throw Signature.mismatch(function, key, actual, allowed);
  }

  /** An element with what it is sorted by. */
  private static final class Keyed implements Comparable<Keyed> {
    private final Object key;
    private final Object element;

    Keyed(Object key, Object element) {
      this.key = key;
      this.element = element;
    }

    @Override
    public int compareTo(Keyed other) {
      return PythonOrder.ASCENDING.compare(key, other.key);
    }
  }
}
