package dev.ecrpublic.query;

import java.util.List;
import java.util.Map;

/** The names of types in the query language. */
final class JsonType {
  private JsonType() {}

  /** The type of a value, {@code expref} and {@code unknown} included. */
  static String of(Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof String) {
      return "string";
    }
    if (value instanceof Map) {
      return "object";
    }
    if (value instanceof List) {
      return "array";
    }
    if (value instanceof Boolean) {
      return "boolean";
    }
    if (value instanceof Number) {
      return "number";
    }
    return value instanceof ExpressionReference ? "expref" : "unknown";
  }
}
