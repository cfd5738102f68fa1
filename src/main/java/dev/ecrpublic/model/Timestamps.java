package dev.ecrpublic.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/**
 * How timestamps of replies are shown.
 *
 * @param zone the zone that epoch seconds are shown in
 * @param wire whether values are shown as the service sent them
 */
public record Timestamps(ZoneId zone, boolean wire) {

  /** The shown form of a timestamp that arrived as a number of epoch seconds or as text. */
  public Object of(Object sent) {
    if (wire) {
      return sent;
    }
    return switch (sent) {
      case Number seconds -> local(exact(seconds));
      case String text -> ofText(text);
      default -> sent;
    };
  }

  /** The shown form of an instant that never was on the wire. */
  public Object ofInstant(Instant instant) {
    if (wire) {
      return exact(instant).doubleValue();
    }
    return local(exact(instant));
  }

  private static BigDecimal exact(Instant instant) {
    return BigDecimal.valueOf(instant.getEpochSecond())
        .add(BigDecimal.valueOf(instant.getNano(), 9));
  }

  private static BigDecimal exact(Number seconds) {
    return switch (seconds) {
      case BigDecimal decimal -> decimal;
      case BigInteger integer -> new BigDecimal(integer);
      case Double d -> finite(d);
      default -> BigDecimal.valueOf(seconds.longValue());
    };
  }

  private static BigDecimal finite(double seconds) {
    if (!Double.isFinite(seconds)) {
      throw invalid(String.valueOf(seconds));
    }
    return new BigDecimal(seconds);
  }

  private String local(BigDecimal seconds) {
    BigDecimal micros = seconds.setScale(6, RoundingMode.HALF_EVEN);
    BigDecimal whole = micros.setScale(0, RoundingMode.FLOOR);
    if (whole.abs().compareTo(BigDecimal.valueOf(253402300800L)) >= 0) {
      throw invalid(seconds.toString());
    }
    int nanos = micros.subtract(whole).movePointRight(9).intValueExact();
    return text(
        Instant.ofEpochSecond(whole.longValueExact(), nanos).atZone(zone).toOffsetDateTime());
  }

  private Object ofText(String text) {
    String trimmed = text.strip();
    try {
      return local(new BigDecimal(trimmed));
    } catch (NumberFormatException notSeconds) {
      return parsed(trimmed, text);
    }
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
    return text(time.toLocalDateTime()) + offset(time.getOffset());
  }

  private static String text(LocalDateTime time) {
    StringBuilder out = new StringBuilder(32);
    pad(out, time.getYear(), 4);
    out.append('-');
    pad(out, time.getMonthValue(), 2);
    out.append('-');
    pad(out, time.getDayOfMonth(), 2);
    out.append('T');
    pad(out, time.getHour(), 2);
    out.append(':');
    pad(out, time.getMinute(), 2);
    out.append(':');
    pad(out, time.getSecond(), 2);
    int micros = time.getNano() / 1000;
    if (micros != 0) {
      out.append('.');
      pad(out, micros, 6);
    }
    return out.toString();
  }

  private static String offset(ZoneOffset offset) {
    int seconds = offset.getTotalSeconds();
    int size = Math.abs(seconds);
    StringBuilder out = new StringBuilder(9).append(seconds < 0 ? '-' : '+');
    pad(out, size / 3600, 2);
    out.append(':');
    pad(out, size / 60 % 60, 2);
    if (size % 60 != 0) {
      out.append(':');
      pad(out, size % 60, 2);
    }
    return out.toString();
  }

  private static void pad(StringBuilder out, int number, int digits) {
    String text = Integer.toString(number);
    out.repeat('0', Math.max(0, digits - text.length())).append(text);
  }
}
