package dev.ecrpublic.text;

import java.math.BigInteger;
import java.util.Optional;

/** Whole numbers as Python's {@code int()} reads them from text. */
public final class PythonInt {
  /** Python refuses to read or write more decimal digits than this. */
  public static final int MAX_DIGITS = 4300;

  private PythonInt() {}

  /**
   * The number as {@code Long}, or as {@code BigInteger} where that is too small; spaces around it,
   * a sign and single underscores between digits are allowed.
   *
   * @return empty if the text is no whole number
   */
  public static Optional<Number> parse(String text) {
    String stripped = PythonSpace.strip(text);
    StringBuilder digits = new StringBuilder(stripped.length());
    int i = 0;
    if (!stripped.isEmpty() && (stripped.charAt(0) == '-' || stripped.charAt(0) == '+')) {
      digits.append(stripped.charAt(0));
      i = 1;
    }
    boolean afterDigit = false;
    for (; i < stripped.length(); i++) {
      char c = stripped.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (digit) {
        digits.append(c);
      } else if (c != '_' || !afterDigit) {
        return Optional.empty();
      }
      afterDigit = digit;
    }
    return afterDigit ? Optional.of(number(digits.toString())) : Optional.empty();
  }

  /** Whether the text is a whole number. */
  public static boolean isOne(String text) {
    return parse(text).isPresent();
  }

  /** The number that a text spells of which that is known, cut to the range of a long. */
  public static long clamped(String text) {
    Number number = parse(text).orElseThrow();
    if (number instanceof BigInteger big) {
      return big.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
    return number.longValue();
  }

  /** The number that decimal digits after an optional sign spell. */
  public static Number number(String digits) {
    if (digits.length() <= 18) {
      return Long.valueOf(digits);
    }
    BigInteger big = new BigInteger(digits);
    if (big.bitLength() < Long.SIZE) {
      return big.longValue();
    }
    return big;
  }
}
