package dev.ecrpublic.input;

import dev.ecrpublic.text.PlainDateTime;
import dev.ecrpublic.text.PythonInt;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a YAML 1.2 scalar stands for: null, truth, a number, a date, bytes or text. */
final class YamlScalar {
  private static final String STANDARD = "tag:yaml.org,2002:";
  private static final Pattern WHOLE =
      Pattern.compile("[-+]?(?:0b[01_]+|0o[0-7_]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*)");
  private static final Pattern FRACTION =
      Pattern.compile(
          "[-+]?[0-9][0-9_]*\\.[0-9_]*(?:[eE][-+]?[0-9]+)?"
              + "|[-+]?[0-9][0-9_]*[eE][-+]?[0-9]+"
              + "|[-+]?\\._*[0-9][0-9_]*(?:[eE][-+][0-9]+)?"
              + "|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern MOMENT =
      Pattern.compile(
          "(\\d{4})-(\\d\\d?)-(\\d\\d?)(?:[Tt]|[ \\t]+)(\\d\\d?):(\\d\\d):(\\d\\d)(?:\\.(\\d*))?"
              + "[ \\t]*(?:Z|([-+])(\\d\\d?)(?::?(\\d\\d))?)?");

  private YamlScalar() {}

  /** The value of a plain scalar without tag. */
  static Object plain(String text) {
    switch (text) {
      case "", "~", "null", "Null", "NULL" -> {
        return null;
      }
      case "true", "True", "TRUE" -> {
        return Boolean.TRUE;
      }
      case "false", "False", "FALSE" -> {
        return Boolean.FALSE;
      }
      default -> {}
    }
    if (WHOLE.matcher(text).matches()) {
      return whole(text.replace("_", ""));
    }
    if (FRACTION.matcher(text).matches()) {
      return fraction(text.replace("_", ""));
    }
    return date(text);
  }

  /** The value of a scalar with a tag. */
  static Object tagged(String tag, String text) {
    if (tag.equals("!") || tag.equals(STANDARD + "str")) {
      return text;
    }
    if (tag.equals(STANDARD + "binary")) {
      byte[] bytes = LenientBase64.decode(text);
      if (bytes == null) {
        throw new InvalidInput("bad base64");
      }
      return bytes;
    }
    Object value = plain(text);
    if (tag.equals(STANDARD + "float") && value instanceof Number number) {
      return number.doubleValue();
    }
    if (!tag.equals(STANDARD + kind(value))) {
      throw new InvalidInput(tag);
    }
    return value;
  }

  private static String kind(Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof Boolean) {
      return "bool";
    }
    if (value instanceof LocalDate || value instanceof PlainDateTime) {
      return "timestamp";
    }
    return PlainNumber.isWhole(value) ? "int" : "";
  }

  private static Number whole(String text) {
    int start = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
    int radix =
        switch (text.length() > start + 1 ? text.charAt(start + 1) : ' ') {
          case 'b' -> 2;
          case 'o' -> 8;
          case 'x' -> 16;
          default -> 10;
        };
    String digits = radix == 10 ? text.substring(start) : text.substring(start + 2);
    if (digits.isEmpty()) {
      throw new InvalidInput("a number without digits");
    }
    BigInteger magnitude = new BigInteger(digits, radix);
    return PythonInt.number((text.charAt(0) == '-' ? magnitude.negate() : magnitude).toString());
  }

  private static Double fraction(String text) {
    char last = text.charAt(text.length() - 1);
    if (last == 'f' || last == 'F') {
      return text.charAt(0) == '-' ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    return last == 'n' || last == 'N' ? Double.NaN : Double.valueOf(text);
  }

  private static Object date(String text) {
    if (text.length() < 10 || text.charAt(4) != '-') {
      return text;
    }
    try {
      if (DATE.matcher(text).matches()) {
        return LocalDate.parse(text);
      }
      Matcher moment = MOMENT.matcher(text);
      return moment.matches() ? moment(moment) : text;
    } catch (DateTimeException e) {
      throw new InvalidInput("no such day or time");
    }
  }

  private static PlainDateTime moment(Matcher parts) {
    LocalDateTime local =
        LocalDateTime.of(
            number(parts, 1),
            number(parts, 2),
            number(parts, 3),
            number(parts, 4),
            number(parts, 5),
            number(parts, 6),
            nanos(parts.group(7)));
    if (parts.group(8) == null) {
      return new PlainDateTime(local);
    }
    int sign = parts.group(8).equals("-") ? -1 : 1;
    ZoneOffset offset =
        ZoneOffset.ofHoursMinutes(sign * number(parts, 9), sign * number(parts, 10));
    return new PlainDateTime(LocalDateTime.ofInstant(local.toInstant(offset), ZoneOffset.UTC));
  }

  private static int number(Matcher parts, int group) {
    String digits = parts.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static int nanos(String fraction) {
    return fraction == null
        ? 0
        : Integer.parseInt(fraction.concat("000000").substring(0, 6)) * 1000;
  }
}
