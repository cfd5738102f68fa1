package dev.ecrpublic.emulate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The members of a structure in a request, by their names on the wire.
 *
 * @param values plain values of the types of the model
 */
public record Members(Map<String, Object> values) {

  /** The members of a structure that is there. */
  public static Members of(Map<?, ?> structure) {
    Map<String, Object> values = new LinkedHashMap<>();
    structure.forEach((name, value) -> values.put((String) name, value));
    return new Members(values);
  }

  /** Whether the member was given. */
  public boolean has(String name) {
    return values.get(name) != null;
  }

  /** A text, or null. */
  public String text(String name) {
    return (String) values.get(name);
  }

  /** A number, or null; true and false pass for one and zero, as the mirrored program lets them. */
  public Long number(String name) {
    return switch (values.get(name)) {
      case null -> null;
      case Boolean truth -> truth ? 1L : 0L;
      case Object number -> ((Number) number).longValue();
    };
  }

  /** Whether a truth was given, and is true. */
  public boolean flag(String name) {
    return Boolean.TRUE.equals(values.get(name));
  }

  /** Bytes, or null. */
  public byte[] blob(String name) {
    return (byte[]) values.get(name);
  }

  /** A list of texts, empty where none was given. */
  public List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (Object element : list(name)) {
      texts.add((String) element);
    }
    return texts;
  }

  /** A structure, or null. */
  public Members structure(String name) {
    return has(name) ? of((Map<?, ?>) values.get(name)) : null;
  }

  /** A list of structures, empty where none was given. */
  public List<Members> structures(String name) {
    List<Members> structures = new ArrayList<>();
    for (Object element : list(name)) {
      structures.add(of((Map<?, ?>) element));
    }
    return structures;
  }

  private List<?> list(String name) {
    return has(name) ? (List<?>) values.get(name) : List.of();
  }
}
