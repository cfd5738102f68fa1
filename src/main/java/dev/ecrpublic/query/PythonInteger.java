package dev.ecrpublic.query;

import java.math.BigInteger;

/** Whole numbers of any size, as {@link Long} where it suffices and {@link BigInteger} beyond. */
public final class PythonInteger {
  private PythonInteger() {}

  /** The same number in the smallest of the two types. */
  public static Number narrow(BigInteger number) {
    return number.bitLength() < Long.SIZE ? (Number) number.longValue() : number;
  }

  /** The same number as a {@link BigInteger}. */
  public static BigInteger widen(Number number) {
    return number instanceof BigInteger big ? big : BigInteger.valueOf(number.longValue());
  }

  /** Compares two whole numbers. */
  public static int compare(Number a, Number b) {
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
}
