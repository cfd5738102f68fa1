package dev.ecrpublic.line;

import dev.ecrpublic.input.PythonInt;
import java.math.BigInteger;

/** Whole numbers on the command line, as the mirrored program reads them. */
public final class WholeNumber {
  private WholeNumber() {}

  /** Whether the text is a whole number. */
  public static boolean isOne(String text) {
    return PythonInt.parse(text).isPresent();
  }

  /** The number. */
  public static Number number(String text) {
    return PythonInt.parse(text).orElseThrow();
  }

  /** The number, cut to the range of a long. */
  public static long clamped(String text) {
    Number number = number(text);
    if (number instanceof BigInteger big) {
      return big.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
    return number.longValue();
  }
}
