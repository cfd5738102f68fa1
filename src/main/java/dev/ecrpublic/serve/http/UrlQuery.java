package dev.ecrpublic.serve.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters in a URL. */
public final class UrlQuery {
  private final Map<String, List<String>> values = new LinkedHashMap<>();

  private UrlQuery() {}

  /** The parameters of a URL's raw query, which may be null. */
  public static UrlQuery parse(String raw) {
    UrlQuery query = new UrlQuery();
    if (raw == null) {
      return query;
    }
    for (String pair : raw.split("&")) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      query.values.computeIfAbsent(decode(name), n -> new ArrayList<>()).add(decode(value));
    }
    return query;
  }

  /** A parameter's first value. */
  public Optional<String> get(String name) {
    return values.getOrDefault(name, List.of()).stream().findFirst();
  }

  /** All values of a parameter. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** Text in which only these characters stand as they are: letters, digits and {@code -._~:}. */
  public static String encode(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || "-._~:".indexOf(c) >= 0)) {
        out.append(c);
      } else {
        out.append('%').append(digit(c >> 4)).append(digit(c & 15));
      }
    }
    return out.toString();
  }

  /**
   * The text that stands for percent-encoded text. A plus sign is itself: media types have plus
   * signs, nothing that is asked for here has spaces, and clients differ.
   */
  public static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] in = text.getBytes(StandardCharsets.UTF_8);
    byte[] out = new byte[in.length];
    int length = 0;
    for (int i = 0; i < in.length; i++) {
      int value = in[i] == '%' ? hex(in, i + 1) : -1;
      if (value < 0) {
        out[length++] = in[i];
      } else {
        out[length++] = (byte) value;
        i += 2;
      }
    }
    return new String(out, 0, length, StandardCharsets.UTF_8);
  }

  private static int hex(byte[] text, int at) {
    if (at + 1 >= text.length) {
      return -1;
    }
    int high = Character.digit(text[at], 16);
    int low = Character.digit(text[at + 1], 16);
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }

  private static char digit(int value) {
    return Character.toUpperCase(Character.forDigit(value, 16));
  }
}
