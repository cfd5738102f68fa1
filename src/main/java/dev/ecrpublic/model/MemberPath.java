package dev.ecrpublic.model;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A member of a reply, or of a structure in a reply.
 *
 * @param structure the structure's name, empty for a member of the reply itself
 * @param name the member's name
 */
public record MemberPath(String structure, String name) {
  /** The path that is written with a dot in between, such as {@code summary.count}. */
  public static MemberPath of(String text) {
    int dot = text.indexOf('.');
    return dot < 0
        ? new MemberPath("", text)
        : new MemberPath(text.substring(0, dot), text.substring(dot + 1));
  }

  /** Whether it is a member of the reply itself. */
  public boolean direct() {
    return structure.isEmpty();
  }

  @Override
  public String toString() {
    return direct() ? name : structure + "." + name;
  }

  /** The member's value, null where it is missing. */
  public Object in(Map<String, Object> reply) {
    if (direct()) {
      return reply.get(name);
    }
    return reply.get(structure) instanceof Map<?, ?> inner ? inner.get(name) : null;
  }

  /**
   * The reply with another value there. A structure that is missing is made; anything else in its
   * place stays as it is.
   */
  public Map<String, Object> with(Map<String, Object> reply, Object value) {
    Map<String, Object> out = new LinkedHashMap<>(reply);
    if (direct()) {
      out.put(name, value);
    } else if (!reply.containsKey(structure) || reply.get(structure) instanceof Map) {
      Map<Object, Object> inner = new LinkedHashMap<>();
      if (reply.get(structure) instanceof Map<?, ?> present) {
        inner.putAll(present);
      }
      inner.put(name, value);
      out.put(structure, inner);
    }
    return out;
  }
}
