package dev.ecrpublic.text;

import java.time.LocalDateTime;

/**
 * A date and time without zone that every output format spells in its own way; only sample output
 * holds one.
 *
 * @param value the date and time, shown to the microsecond
 */
public record PlainDateTime(LocalDateTime value) {

  /** The ISO 8601 spelling, {@code 1970-01-01T00:00:00}. */
  public String iso() {
    return joined('T');
  }

  /** The spelling with a space in the middle, {@code 1970-01-01 00:00:00}. */
  public String spaced() {
    return joined(' ');
  }

  private String joined(char separator) {
    StringBuilder out = new StringBuilder(26);
    padded(out, value.getYear(), 4);
    padded(out.append('-'), value.getMonthValue(), 2);
    padded(out.append('-'), value.getDayOfMonth(), 2);
    padded(out.append(separator), value.getHour(), 2);
    padded(out.append(':'), value.getMinute(), 2);
    padded(out.append(':'), value.getSecond(), 2);
    int micros = value.getNano() / 1000;
    if (micros != 0) {
      padded(out.append('.'), micros, 6);
    }
    return out.toString();
  }

  private static void padded(StringBuilder out, int number, int width) {
    String digits = Integer.toString(number);
    for (int i = digits.length(); i < width; i++) {
      out.append('0');
    }
    out.append(digits);
  }
}
