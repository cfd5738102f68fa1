package dev.ecrpublic.query;

import java.math.BigDecimal;
import java.util.List;

/** Sums, means and rounding; whole numbers stay exact and grow without limit. */
final class Arithmetic {
  private Arithmetic() {}

  static Number abs(Number number) {
    return number instanceof Double fraction
        ? (Number) Math.abs(fraction)
        : PythonInteger.narrow(PythonInteger.widen(number).abs());
  }

  static Number ceil(Number number) {
    return number instanceof Double fraction ? whole(fraction, Math.ceil(fraction)) : number;
  }

  static Number floor(Number number) {
    return number instanceof Double fraction ? whole(fraction, Math.floor(fraction)) : number;
  }

  /** The sum from left to right; it becomes a floating-point number with the first of them. */
  static Number sum(List<?> numbers) {
    Number sum = 0L;
    for (Object number : numbers) {
      sum = add(sum, (Number) number);
    }
    return sum;
  }

  /** The mean, or null of no numbers. */
  static Double average(List<?> numbers) {
    return numbers.isEmpty() ? null : toDouble(sum(numbers)) / numbers.size();
  }

  private static Number add(Number a, Number b) {
    if (a instanceof Double || b instanceof Double) {
      return toDouble(a) + toDouble(b);
    }
    return PythonInteger.narrow(PythonInteger.widen(a).add(PythonInteger.widen(b)));
  }

  private static double toDouble(Number number) {
    double converted = number.doubleValue();
    if (Double.isInfinite(converted) && !(number instanceof Double)) {
      throw new QueryFailure("int too large to convert to float");
    }
    return converted;
  }

  private static Number whole(double number, double rounded) {
    if (Double.isNaN(number)) {
      throw new QueryFailure("cannot convert float NaN to integer");
    }
    if (Double.isInfinite(number)) {
      throw new QueryFailure("cannot convert float infinity to integer");
    }
    return PythonInteger.narrow(new BigDecimal(rounded).toBigInteger());
  }
}
