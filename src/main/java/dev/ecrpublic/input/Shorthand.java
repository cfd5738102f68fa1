package dev.ecrpublic.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The short spelling of structures, {@code Key=a,Value=[b,{c=d}]}, read into plain values. */
public final class Shorthand {
  private static final int DEEPEST = 256;

  private final ShorthandCursor in;
  private final ParamFile files;
  // Set by "@" after a key; a nested key without one clears it for what follows.
  private boolean readsFiles;

  private Shorthand(String word, ParamFile files) {
    this.in = new ShorthandCursor(word);
    this.files = files;
  }

  /**
   * The structure that one word spells: values are strings, lists, maps, and bytes where {@code
   * key@=fileb://…} names a file.
   *
   * @throws InvalidInput with the text and a caret under the failing position
   */
  public static Map<String, Object> parse(String word, ParamFile files) {
    return new Shorthand(word, files).pairs();
  }

  private Map<String, Object> pairs() {
    Map<String, Object> pairs = new LinkedHashMap<>();
    String first = key();
    pairs.put(first, value());
    int end = in.index();
    while (!in.atEnd()) {
      in.expect(',');
      String key = key();
      Object value = value();
      if (pairs.containsKey(key)) {
        throw in.secondInstance(key, end + 1);
      }
      pairs.put(key, value);
      end = in.index();
    }
    return pairs;
  }

  private String key() {
    String key = in.key();
    in.skipBlanks();
    readsFiles = in.current() == '@';
    if (readsFiles) {
      in.step();
    }
    in.expect('=');
    return key;
  }

  private Object value() {
    return switch (in.current()) {
      case ShorthandCursor.EOF -> "";
      case '[' -> list(1);
      case '{' -> hash(1);
      default -> commaSeparated();
    };
  }

  private Object commaSeparated() {
    Object first = firstScalar();
    in.skipBlanks();
    if (in.current() != ',') {
      return first;
    }
    in.expect(',');
    List<Object> values = new ArrayList<>();
    values.add(first);
    moreValues(values);
    return values.size() == 1 ? first : values;
  }

  private void moreValues(List<Object> values) {
    while (true) {
      String next = isQuote() ? in.quoted() : in.bareSecond();
      if (next == null && in.atEnd()) {
        throw in.unexpected("<second>", "<none>");
      }
      if (next == null) {
        in.backToComma();
        return;
      }
      Object value = resolved(next);
      in.skipBlanks();
      if (in.atEnd()) {
        values.add(value);
        return;
      }
      if (in.current() != ',') {
        // What was read is the next pair's key.
        in.backToComma();
        return;
      }
      in.expect(',');
      values.add(value);
    }
  }

  private List<Object> list(int depth) {
    List<Object> list = new ArrayList<>();
    in.expect('[');
    while (in.current() != ']') {
      list.add(element(depth));
      in.skipBlanks();
      if (in.current() != ']') {
        in.expect(',');
      }
    }
    in.step();
    return list;
  }

  private Map<String, Object> hash(int depth) {
    Map<String, Object> hash = new LinkedHashMap<>();
    in.expect('{');
    while (in.current() != '}') {
      String key = key();
      hash.put(key, element(depth));
      in.skipBlanks();
      if (in.current() != '}') {
        in.expect(',');
      }
    }
    in.step();
    return hash;
  }

  private Object element(int depth) {
    int c = in.current();
    if (c != '[' && c != '{') {
      return firstScalar();
    }
    if (depth == DEEPEST) {
      throw new InvalidInput("The value is nested more than " + DEEPEST + " levels deep.");
    }
    return c == '[' ? list(depth + 1) : hash(depth + 1);
  }

  private Object firstScalar() {
    if (!isQuote()) {
      return resolved(in.bareFirst());
    }
    String quoted = in.quoted();
    if (quoted == null) {
      throw in.unexpected(in.current() == '"' ? "<double quoted>" : "<singled quoted>", "<none>");
    }
    return resolved(quoted);
  }

  private boolean isQuote() {
    return in.current() == '\'' || in.current() == '"';
  }

  private Object resolved(String scalar) {
    return readsFiles && ParamFile.isReference(scalar) ? files.read(scalar) : scalar;
  }
}
