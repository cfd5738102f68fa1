package dev.ecrpublic.output.columns;

import java.math.BigDecimal;
import java.math.MathContext;

/** Sizes as {@code docker images} shows them: decimal units, three digits. */
public final class HumanSize {
  private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};
  private static final MathContext THREE_DIGITS = new MathContext(3);
  private static final BigDecimal NEXT_UNIT = BigDecimal.valueOf(1000);

  private HumanSize() {}

  /** Such as {@code 562B}, {@code 13.3kB} or {@code 1.24GB}. */
  public static String of(long bytes) {
    BigDecimal size = BigDecimal.valueOf(bytes);
    int unit = 0;
    while (unit < UNITS.length - 1 && size.round(THREE_DIGITS).compareTo(NEXT_UNIT) >= 0) {
      size = size.movePointLeft(3);
      unit++;
    }
    return size.round(THREE_DIGITS).stripTrailingZeros().toPlainString() + UNITS[unit];
  }
}
