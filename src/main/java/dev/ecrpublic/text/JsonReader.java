package dev.ecrpublic.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON read into plain values. The refusals and leniencies are those of Python's json module:
 * {@code NaN} and {@code Infinity}, lone surrogates, whole numbers of any size, the last of
 * duplicate keys, where these are not refused. A general JSON parser says neither the same words
 * nor the same positions, so this reader is its own.
 */
public final class JsonReader {
  private static final int DEEPEST = 512;
  // One object, which makes lists that hold it equal, as in Python.
  private static final Double NAN = Double.NaN;

  private final JsonCursor in;
  private final boolean unique;

  private JsonReader(String text, boolean unique) {
    this.in = new JsonCursor(text);
    this.unique = unique;
  }

  /**
   * The value that the text spells.
   *
   * @throws BadJson such as {@code Expecting value: line 1 column 16 (char 15)}
   */
  public static Object parse(String text) {
    return new JsonReader(text, false).read(text);
  }

  /**
   * The value that the text spells, where a key that occurs twice in one object is refused.
   *
   * @throws BadJson such as {@code Duplicate key: line 1 column 9 (char 8)}
   */
  public static Object parseUnique(String text) {
    return new JsonReader(text, true).read(text);
  }

  private Object read(String text) {
    if (text.startsWith("\ufeff")) {
      throw in.refusal("Unexpected UTF-8 BOM (decode using utf-8-sig)", 0);
    }
    in.skipBlanks();
    Object value = value(0);
    in.skipBlanks();
    if (!in.atEnd()) {
      throw in.refusal("Extra data");
    }
    return value;
  }

  private Object value(int depth) {
    return switch (in.current()) {
      case '"' -> in.string();
      case '{' -> object(deeper(depth));
      case '[' -> array(deeper(depth));
      case 'n' -> in.word("null", null);
      case 't' -> in.word("true", Boolean.TRUE);
      case 'f' -> in.word("false", Boolean.FALSE);
      case 'N' -> in.word("NaN", NAN);
      case 'I' -> in.word("Infinity", Double.POSITIVE_INFINITY);
      default -> in.number();
    };
  }

  private int deeper(int depth) {
    if (depth == DEEPEST) {
      throw in.tooDeep("Nested more than " + DEEPEST + " levels deep");
    }
    return depth + 1;
  }

  private Map<String, Object> object(int depth) {
    Map<String, Object> object = new LinkedHashMap<>();
    in.step();
    if (in.stepOver('}')) {
      return object;
    }
    while (true) {
      if (in.current() != '"') {
        throw in.refusal("Expecting property name enclosed in double quotes");
      }
      int start = in.position();
      String key = in.string();
      if (unique && object.containsKey(key)) {
        throw in.refusal("Duplicate key", start);
      }
      if (!in.stepOver(':')) {
        throw in.refusal("Expecting ':' delimiter");
      }
      in.skipBlanks();
      object.put(key, value(depth));
      if (in.stepOver('}')) {
        return object;
      }
      comma();
    }
  }

  private List<Object> array(int depth) {
    List<Object> array = new ArrayList<>();
    in.step();
    if (in.stepOver(']')) {
      return array;
    }
    while (true) {
      array.add(value(depth));
      if (in.stepOver(']')) {
        return array;
      }
      comma();
    }
  }

  private void comma() {
    if (!in.stepOver(',')) {
      throw in.refusal("Expecting ',' delimiter");
    }
    in.skipBlanks();
  }
}
