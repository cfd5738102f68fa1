package dev.ecrpublic.query;

import java.math.BigDecimal;
import java.math.MathContext;

/** Floating-point numbers in Python's shortest form: {@code 1.0}, {@code 1e-07}, {@code 1e+16}. */
final class FloatText {
  private FloatText() {}

  static String of(double number) {
    if (Double.isNaN(number)) {
      return "nan";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? "inf" : "-inf";
    }
    if (number == 0) {
      return 1 / number < 0 ? "-0.0" : "0.0";
    }
    BigDecimal shortest = shortest(number);
    String digits = shortest.unscaledValue().abs().toString();
    int exponent = digits.length() - 1 - shortest.scale();
    StringBuilder out = new StringBuilder(number < 0 ? "-" : "");
    if (exponent < -4 || exponent >= 16) {
      scientific(digits, exponent, out);
    } else if (exponent < 0) {
      out.append("0.").repeat('0', -1 - exponent).append(digits);
    } else if (digits.length() <= exponent + 1) {
      out.append(digits).repeat('0', exponent + 1 - digits.length()).append(".0");
    } else {
      out.append(digits).insert(out.length() - digits.length() + exponent + 1, '.');
    }
    return out.toString();
  }

  private static void scientific(String digits, int exponent, StringBuilder out) {
    out.append(digits.charAt(0));
    if (digits.length() > 1) {
      out.append('.').append(digits, 1, digits.length());
    }
    int size = Math.abs(exponent);
    out.append(exponent < 0 ? "e-" : "e+").append(size < 10 ? "0" : "").append(size);
  }

  // Double.toString gives two digits at least, though one may be enough: 4.9E-324 is 5e-324.
  private static BigDecimal shortest(double number) {
    BigDecimal printed = new BigDecimal(Double.toString(number)).stripTrailingZeros();
    if (printed.precision() != 2) {
      return printed;
    }
    BigDecimal shorter = printed.round(new MathContext(1));
    return shorter.doubleValue() == number ? shorter.stripTrailingZeros() : printed;
  }
}
