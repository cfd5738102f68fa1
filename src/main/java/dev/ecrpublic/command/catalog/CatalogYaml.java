package dev.ecrpublic.command.catalog;

import dev.ecrpublic.input.InvalidInput;
import dev.ecrpublic.input.YamlReader;
import dev.ecrpublic.output.yaml.YamlPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The YAML files of a catalogue: the keys that they may have, and what these say. */
final class CatalogYaml {
  static final String DESCRIPTION = "description";
  static final String ARCHITECTURES = "architectures";
  static final String OPERATING_SYSTEMS = "operatingSystems";
  static final String DISPLAY_NAME = "displayName";
  private static final Set<String> KEYS = Set.of(DESCRIPTION, ARCHITECTURES, OPERATING_SYSTEMS);

  private CatalogYaml() {}

  /** The text that says of an entry what stands in no file of its own. */
  static String text(GalleryEntry entry) {
    Map<String, Object> values = new LinkedHashMap<>();
    put(values, DESCRIPTION, entry.description());
    put(values, ARCHITECTURES, entry.architectures());
    put(values, OPERATING_SYSTEMS, entry.operatingSystems());
    return printed(values);
  }

  /** The text that says a registry's display name. */
  static String text(String displayName) {
    return printed(Map.of(DISPLAY_NAME, displayName));
  }

  private static void put(Map<String, Object> values, String key, Object value) {
    if (value != null) {
      values.put(key, value);
    }
  }

  private static String printed(Map<String, Object> values) {
    StringWriter out = new StringWriter();
    try {
      new YamlPrinter().print(values, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString();
  }

  /**
   * The entry that a text describes, with nothing of what stands in files of its own.
   *
   * @throws InvalidInput if it is no YAML, has another key, or a value of another type
   */
  static GalleryEntry entry(String text) {
    Map<?, ?> values = map(text, KEYS);
    return new GalleryEntry(
        string(values, DESCRIPTION),
        strings(values, ARCHITECTURES),
        strings(values, OPERATING_SYSTEMS),
        null,
        null,
        null);
  }

  /**
   * The display name that a text says, null where it says none.
   *
   * @throws InvalidInput in the same cases
   */
  static String displayName(String text) {
    return string(map(text, Set.of(DISPLAY_NAME)), DISPLAY_NAME);
  }

  private static Map<?, ?> map(String text, Set<String> keys) {
    Object value;
    try {
      value = YamlReader.parse(text);
    } catch (InvalidInput e) {
      throw new InvalidInput("it is no YAML: " + e.getMessage().lines().findFirst().orElse(""));
    }
    if (value == null) {
      return Map.of();
    }
    if (!(value instanceof Map<?, ?> map)) {
      throw new InvalidInput("it must be a map of " + String.join(", ", sorted(keys)));
    }
    for (Object key : map.keySet()) {
      if (!keys.contains(key)) {
        throw new InvalidInput(
            "\"" + key + "\" is none of its keys: " + String.join(", ", sorted(keys)));
      }
    }
    return map;
  }

  private static List<String> sorted(Set<String> keys) {
    return keys.stream().sorted().toList();
  }

  /** A key without a value names nothing, as a key that is not there. */
  private static String string(Map<?, ?> values, String key) {
    Object value = values.get(key);
    if (value == null || value instanceof String) {
      return (String) value;
    }
    throw new InvalidInput(key + " must be a text; put it between quotes");
  }

  private static List<String> strings(Map<?, ?> values, String key) {
    Object value = values.get(key);
    if (value == null) {
      return null;
    }
    List<String> out = new ArrayList<>();
    if (value instanceof List<?> list) {
      for (Object each : list) {
        if (!(each instanceof String text)) {
          throw new InvalidInput(key + " must be a list of texts");
        }
        out.add(text);
      }
      return out;
    }
    throw new InvalidInput(key + " must be a list, such as [" + example(key) + "]");
  }

  private static String example(String key) {
    return key.equals(ARCHITECTURES) ? "x86-64, ARM 64" : "Linux";
  }
}
