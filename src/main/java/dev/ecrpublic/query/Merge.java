package dev.ecrpublic.query;

import dev.ecrpublic.text.CompactJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The function merge. Its first argument is an object; Python also updates it from a sequence of
 * pairs, and has its own failures for what is neither.
 */
final class Merge {
  private Merge() {}

  static Map<Object, Object> of(List<Object> arguments) {
    Map<Object, Object> merged = new LinkedHashMap<>();
    for (Object argument : arguments) {
      if (argument instanceof Map<?, ?> map) {
        merged.putAll(map);
      } else {
        putPairs(argument, merged);
      }
    }
    return merged;
  }

  private static void putPairs(Object argument, Map<Object, Object> merged) {
    List<Object> pairs = sequence(argument);
    if (pairs == null) {
      throw new QueryFailure("'" + PythonType.nameOf(argument) + "' object is not iterable");
    }
    for (int i = 0; i < pairs.size(); i++) {
      List<Object> pair = sequence(pairs.get(i));
      if (pair == null) {
        throw new QueryFailure(
            "cannot convert dictionary update sequence element #" + i + " to a sequence");
      }
      if (pair.size() != 2) {
        throw new QueryFailure(
            "dictionary update sequence element #"
                + i
                + " has length "
                + pair.size()
                + "; 2 is required");
      }
      merged.put(key(pair.get(0)), pair.get(1));
    }
  }

  // Keys of other types end as text in every output.
  private static String key(Object key) {
    if (key instanceof List || key instanceof Map) {
      throw new QueryFailure("unhashable type: '" + PythonType.nameOf(key) + "'");
    }
    return key instanceof String text ? text : CompactJson.of(key);
  }

  /** What Python iterates over: elements, keys or characters; null if it does not. */
  private static List<Object> sequence(Object value) {
    if (value instanceof List<?> list) {
      return new ArrayList<>(list);
    }
    if (value instanceof Map<?, ?> map) {
      return new ArrayList<>(map.keySet());
    }
    if (!(value instanceof String text)) {
      return null;
    }
    List<Object> characters = new ArrayList<>();
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      characters.add(Character.toString(text.codePointAt(i)));
    }
    return characters;
  }
}
