package dev.ecrpublic.input;

import java.util.List;
import java.util.Map;

/** Views of values known to be plain: the one place of the casts that cannot be checked. */
final class PlainShape {
  private PlainShape() {}

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object plain) {
    return (Map<String, Object>) plain;
  }

  @SuppressWarnings("unchecked")
  static List<Object> list(Object plain) {
    return (List<Object>) plain;
  }
}
