package dev.ecrpublic.text;

/** The shortest decimal spelling of a floating-point number, laid out as Python's repr does. */
public final class FloatText {
  private FloatText() {}

  /**
   * The shortest text that reads back as the same number: {@code 1.0}, {@code 1e-07}, {@code
   * 1.5e+300}, {@code inf}, {@code nan}.
   */
  public static String of(double number) {
    if (Double.isNaN(number)) {
      return "nan";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? "inf" : "-inf";
    }
    StringBuilder out = new StringBuilder(24);
    if (number < 0 || 1 / number < 0) {
      out.append('-');
    }
    double magnitude = Math.abs(number);
    if (magnitude == 0) {
      return out.append("0.0").toString();
    }
    Decimal decimal = oneDigitIfEnough(Decimal.parse(Double.toString(magnitude)), magnitude);
    if (decimal.exponent < -4 || decimal.exponent >= 16) {
      scientific(out, decimal);
    } else {
      positional(out, decimal);
    }
    return out.toString();
  }

  private static void scientific(StringBuilder out, Decimal decimal) {
    out.append(decimal.digits.charAt(0));
    if (decimal.digits.length() > 1) {
      out.append('.').append(decimal.digits, 1, decimal.digits.length());
    }
    int size = Math.abs(decimal.exponent);
    out.append('e').append(decimal.exponent < 0 ? '-' : '+');
    if (size < 10) {
      out.append('0');
    }
    out.append(size);
  }

  private static void positional(StringBuilder out, Decimal decimal) {
    String digits = decimal.digits;
    int whole = decimal.exponent + 1;
    if (whole <= 0) {
      out.append("0.").repeat('0', -whole).append(digits);
      return;
    }
    if (digits.length() <= whole) {
      out.append(digits).repeat('0', whole - digits.length()).append(".0");
      return;
    }
    out.append(digits, 0, whole).append('.').append(digits, whole, digits.length());
  }

  // Double.toString never goes below two digits, even where one alone reads back the same (4.9E-324
  // is 5e-324).
  private static Decimal oneDigitIfEnough(Decimal decimal, double magnitude) {
    if (decimal.digits.length() != 2) {
      return decimal;
    }
    int first = decimal.digits.charAt(0) - '0';
    boolean up = decimal.digits.charAt(1) >= '5';
    for (int digit : new int[] {up ? first + 1 : first, up ? first : first + 1}) {
      Decimal shorter =
          digit == 10
              ? new Decimal("1", decimal.exponent + 1)
              : new Decimal(Integer.toString(digit), decimal.exponent);
      if (shorter.toDouble() == magnitude) {
        return shorter;
      }
    }
    return decimal;
  }

  /** A number as d.ddd times ten to the exponent, without zeros at either end of the digits. */
  private record Decimal(String digits, int exponent) {

    static Decimal parse(String text) {
      int mark = text.indexOf('E');
      String mantissa = mark < 0 ? text : text.substring(0, mark);
      int exponent = mark < 0 ? 0 : Integer.parseInt(text, mark + 1, text.length(), 10);
      int point = mantissa.indexOf('.');
      String all = mantissa.substring(0, point).concat(mantissa.substring(point + 1));
      int start = 0;
      while (all.charAt(start) == '0') {
        start++;
      }
      int end = all.length();
      while (all.charAt(end - 1) == '0') {
        end--;
      }
      return new Decimal(all.substring(start, end), exponent + point - 1 - start);
    }

    double toDouble() {
      return Double.parseDouble(digits + "E" + exponent);
    }
  }
}
