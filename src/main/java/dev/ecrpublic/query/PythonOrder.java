package dev.ecrpublic.query;

import dev.ecrpublic.query.syntax.TokenType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;

/**
 * The order of numbers among numbers (exact, whatever their types) and of strings by code point.
 */
public enum PythonOrder implements Comparator<Object> {
  ASCENDING;

  // Up to here a long and the double made of it are the same number.
  private static final long EXACT = 1L << 53;

  /** The order of two numbers or of two strings, NaN being the last number. */
  @Override
  public int compare(Object a, Object b) {
    if (a instanceof String text) {
      return strings(text, (String) b);
    }
    if (isNaN(a) || isNaN(b)) {
      return Boolean.compare(isNaN(a), isNaN(b));
    }
    return numbers((Number) a, (Number) b);
  }

  /** Whether the comparison holds; fails for a pair of a string and a number. */
  public static boolean holds(Object a, TokenType operator, Object b) {
    if (a instanceof String != b instanceof String) {
      throw new QueryFailure(
          "'"
              + symbol(operator)
              + "' not supported between instances of '"
              + PythonType.nameOf(a)
              + "' and '"
              + PythonType.nameOf(b)
              + "'");
    }
    if (isNaN(a) || isNaN(b)) {
      return false;
    }
    int order = ASCENDING.compare(a, b);
    return switch (operator) {
      case LT -> order < 0;
      case LTE -> order <= 0;
      case GT -> order > 0;
      default -> order >= 0;
    };
  }

  /** The exact order of two numbers that are not NaN. */
  static int numbers(Number a, Number b) {
    boolean fractions = a instanceof Double || b instanceof Double;
    if (!fractions) {
      return PythonInteger.compare(a, b);
    }
    if (isExactDouble(a) && isExactDouble(b)) {
      double x = a.doubleValue();
      double y = b.doubleValue();
      return x == y ? 0 : Double.compare(x, y);
    }
    return a instanceof Double ? mixed((Double) a, b) : -mixed((Double) b, a);
  }

  private static int mixed(double a, Number b) {
    if (Double.isInfinite(a)) {
      return a > 0 ? 1 : -1;
    }
    return new BigDecimal(a).compareTo(new BigDecimal(PythonInteger.widen(b)));
  }

  static int strings(String a, String b) {
    int common = Math.min(a.length(), b.length());
    for (int i = 0; i < common; i++) {
      if (a.charAt(i) != b.charAt(i)) {
        return Integer.compare(rank(a.charAt(i)), rank(b.charAt(i)));
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  // A surrogate stands for a code point beyond all that fit into one unit.
  private static int rank(char unit) {
    return Character.isSurrogate(unit) ? unit + Character.MIN_SUPPLEMENTARY_CODE_POINT : unit;
  }

  private static boolean isExactDouble(Number number) {
    if (number instanceof Double) {
      return true;
    }
    return !(number instanceof BigInteger)
        && number.longValue() <= EXACT
        && number.longValue() >= -EXACT;
  }

  private static boolean isNaN(Object value) {
    return value instanceof Double number && number.isNaN();
  }

  private static String symbol(TokenType operator) {
    return switch (operator) {
      case LT -> "<";
      case LTE -> "<=";
      case GT -> ">";
      default -> ">=";
    };
  }
}
