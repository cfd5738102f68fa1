package dev.ecrpublic.input;

import java.math.BigInteger;

/** The whole numbers among plain values. */
final class PlainNumber {
  private PlainNumber() {}

  static boolean isWhole(Object plain) {
    return plain instanceof Long || plain instanceof Integer || plain instanceof BigInteger;
  }

  /** Compares a whole number with a bound, as {@link Comparable#compareTo} does. */
  static int compare(Object whole, long bound) {
    if (whole instanceof BigInteger big) {
      return big.compareTo(BigInteger.valueOf(bound));
    }
    return Long.compare(((Number) whole).longValue(), bound);
  }
}
