package dev.ecrpublic.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What others said, as a terminal may show it: characters that a terminal obeys or that turn the
 * direction of text are spelled {@code \}{@code u001b}. New lines and tabs stay.
 */
public final class Visible {
  private Visible() {}

  /** Whether a terminal would obey that character, or show what follows in another order. */
  public static boolean obeyed(char c) {
    if (c < ' ') {
      return c != '\n' && c != '\t';
    }
    if (c < 0x7f) {
      return false;
    }
    return c <= 0x9f
        || c == 0x061c
        || c == 0x200e
        || c == 0x200f
        || c >= 0x202a && c <= 0x202e
        || c >= 0x2066 && c <= 0x2069;
  }

  /** Whether a text has no such character. */
  public static boolean is(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (obeyed(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The text with such characters spelled out; mostly the text itself. */
  public static String of(String text) {
    if (is(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      if (obeyed(text.charAt(i))) {
        out.append(spelled(text.charAt(i)));
      } else {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }

  /** A plain value whose texts and keys are so. */
  public static Object value(Object plain) {
    if (plain instanceof String text) {
      return of(text);
    }
    if (plain instanceof Map<?, ?> map) {
      Map<String, Object> out = new LinkedHashMap<>();
      map.forEach((key, value) -> out.put(of((String) key), value(value)));
      return out;
    }
    if (plain instanceof List<?> list) {
      List<Object> out = new ArrayList<>(list.size());
      list.forEach(element -> out.add(value(element)));
      return out;
    }
    return plain;
  }

  /** Such a character as six others, which mean it in JSON and in YAML's double quotes, too. */
  static String spelled(char c) {
    StringBuilder out = new StringBuilder("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(Character.forDigit(c >> shift & 0xf, 16));
    }
    return out.toString();
  }
}
