package dev.ecrpublic.model;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.function.Supplier;

/**
 * How timestamps of replies are shown.
 *
 * @param zone the zone that epoch seconds are shown in, asked for with the first of them
 * @param wire whether values are shown as the service sent them
 */
public record Timestamps(Supplier<ZoneId> zone, boolean wire) {
  private static final long BEYOND_YEAR_9999 = 253402300800L;
  private static final int LONGEST = "9999-12-31T23:59:59.999999+18:00:00".length();

  /** Timestamps in a zone that is known. */
  public Timestamps(ZoneId zone, boolean wire) {
    this(() -> zone, wire);
  }

  /** How to show a timestamp that arrived as a number of epoch seconds or as text. */
  public Object of(Object sent) {
    if (wire) {
      return sent;
    }
    if (sent instanceof Number seconds) {
      return epoch(seconds);
    }
    return sent instanceof String text ? ofText(text) : sent;
  }

  /** How to show an instant that never was on the wire. */
  public Object ofInstant(Instant instant) {
    if (wire) {
      return instant.getEpochSecond() + instant.getNano() / 1e9;
    }
    return local(instant.getEpochSecond(), instant.getNano() / 1000);
  }

  private String epoch(Number seconds) {
    if (seconds instanceof Double number) {
      return fractional(number);
    }
    if (seconds instanceof BigInteger) {
      throw invalid(seconds.toString());
    }
    return local(seconds.longValue(), 0);
  }

  /**
   * The fraction is rounded to microseconds in floating point, half to even, as the mirrored
   * program's language does.
   */
  private String fractional(double seconds) {
    if (!(Math.abs(seconds) < BEYOND_YEAR_9999)) {
      throw invalid(String.valueOf(seconds));
    }
    long whole = (long) seconds;
    long micros = (long) Math.rint((seconds - whole) * 1e6);
    return local(
        whole + Math.floorDiv(micros, 1_000_000L), (int) Math.floorMod(micros, 1_000_000L));
  }

  private String local(long seconds, int micros) {
    if (Math.abs(seconds) >= BEYOND_YEAR_9999) {
      throw invalid(Long.toString(seconds));
    }
    Instant instant = Instant.ofEpochSecond(seconds, micros * 1000L);
    return text(OffsetDateTime.ofInstant(instant, zone.get()));
  }

  private Object ofText(String text) {
    String trimmed = text.strip();
    return numeric(trimmed) ? fractional(Double.parseDouble(trimmed)) : parsed(trimmed, text);
  }

  private static boolean numeric(String text) {
    boolean digits = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (!digit && c != '.' && !(c == '-' && i == 0)) {
        return false;
      }
      digits |= digit;
    }
    return digits && text.indexOf('.') == text.lastIndexOf('.');
  }

  private static String parsed(String text, String original) {
    try {
      return text(OffsetDateTime.parse(text.replace(' ', 'T')));
    } catch (DateTimeParseException noOffset) {
      // Tried next without a zone.
    }
    try {
      LocalDateTime time = LocalDateTime.parse(text.replace(' ', 'T'));
      return text(time);
    } catch (DateTimeParseException noTime) {
      // Tried next as a date alone.
    }
    try {
      return text(LocalDate.parse(text).atStartOfDay());
    } catch (DateTimeParseException noDate) {
      // Tried next as RFC 822.
    }
    try {
      return text(OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
    } catch (DateTimeParseException unknown) {
      throw invalid(original);
    }
  }

  private static Failure invalid(String text) {
    return new Failure.Internal(
        "Invalid timestamp \"" + text + "\": Unknown string format: " + text);
  }

  private static String text(OffsetDateTime time) {
    StringBuilder out = new StringBuilder(LONGEST);
    append(out, time.toLocalDateTime());
    append(out, time.getOffset());
    return out.toString();
  }

  private static String text(LocalDateTime time) {
    StringBuilder out = new StringBuilder(LONGEST);
    append(out, time);
    return out.toString();
  }

  private static void append(StringBuilder out, LocalDateTime time) {
    if (time.getYear() < 1 || time.getYear() > 9999) {
      throw invalid(time.toString());
    }
    digits(out, time.getYear(), 1000);
    out.append('-');
    digits(out, time.getMonthValue(), 10);
    out.append('-');
    digits(out, time.getDayOfMonth(), 10);
    out.append('T');
    digits(out, time.getHour(), 10);
    out.append(':');
    digits(out, time.getMinute(), 10);
    out.append(':');
    digits(out, time.getSecond(), 10);
    int micros = time.getNano() / 1000;
    if (micros != 0) {
      out.append('.');
      digits(out, micros, 100_000);
    }
  }

  private static void append(StringBuilder out, ZoneOffset offset) {
    int seconds = offset.getTotalSeconds();
    int size = Math.abs(seconds);
    out.append(seconds < 0 ? '-' : '+');
    digits(out, size / 3600, 10);
    out.append(':');
    digits(out, size / 60 % 60, 10);
    if (size % 60 != 0) {
      out.append(':');
      digits(out, size % 60, 10);
    }
  }

  /** A number with its leading zeros; {@code first} is what its first digit counts. */
  private static void digits(StringBuilder out, int number, int first) {
    for (int unit = first; unit > 0; unit /= 10) {
      out.append((char) ('0' + number / unit % 10));
    }
  }
}
