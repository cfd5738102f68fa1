package dev.ecrpublic.query.python;

import dev.ecrpublic.query.BadQuery;
import java.math.BigInteger;

/** Whole numbers of any size, as {@link Long} where it suffices and {@link BigInteger} beyond. */
public final class PythonInteger {
  /** Python refuses to read or write more decimal digits than this. */
  public static final int MAX_DIGITS = 4300;

  private PythonInteger() {}

  /** The number that an optional sign and ASCII digits spell; too many digits are refused. */
  public static Number parse(String text) {
    int digits = text.length() - (isSign(text.charAt(0)) ? 1 : 0);
    if (digits > MAX_DIGITS) {
      throw new BadQuery(
          "Exceeds the limit (4300 digits) for integer string conversion: value has "
              + digits
              + " digits; use sys.set_int_max_str_digits() to increase the limit");
    }
    return digits <= 18 ? (Number) Long.parseLong(text) : narrow(new BigInteger(text));
  }

  /** The same number in the smallest of the two types. */
  public static Number narrow(BigInteger number) {
    return number.bitLength() < Long.SIZE ? (Number) number.longValue() : number;
  }

  /** The same number as a {@link BigInteger}. */
  public static BigInteger widen(Number number) {
    return number instanceof BigInteger big ? big : BigInteger.valueOf(number.longValue());
  }

  static int compare(Number a, Number b) {
    return a instanceof BigInteger || b instanceof BigInteger
        ? widen(a).compareTo(widen(b))
        : Long.compare(a.longValue(), b.longValue());
  }

  /** The nearest {@code int}, for places where only the direction of an excess matters. */
  public static int clamp(Number number) {
    if (number instanceof BigInteger big) {
      return big.signum() < 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE;
    }
    return Math.clamp(number.longValue(), Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  private static boolean isSign(char c) {
    return c == '-' || c == '+';
  }
}
