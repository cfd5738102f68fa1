package dev.ecrpublic.emulate.ecr.account;

import dev.ecrpublic.registry.Registry;
import dev.ecrpublic.registry.state.DamagedDocument;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What is kept of a private registry as a whole, in sections of plain values by name.
 *
 * @param registry the registry that keeps them
 */
public record RegistrySections(Registry registry) {

  /** The sections of a registry. */
  public static RegistrySections of(Registry registry) {
    return new RegistrySections(registry);
  }

  /** A section; empty where there is none. */
  public Map<String, Object> section(String name) throws IOException {
    Object section = registry.properties().get(name);
    if (section != null && !(section instanceof Map<?, ?>)) {
      throw new DamagedDocument("registry.json", name + " is no object");
    }
    return members(section);
  }

  /** Replaces a section by what a function makes of it; an empty one is none. */
  public void change(String name, UnaryOperator<Map<String, Object>> change) throws IOException {
    registry.updateProperties(
        before -> {
          Map<String, Object> after = new LinkedHashMap<>(before);
          Map<String, Object> section = change.apply(members(before.get(name)));
          if (section.isEmpty()) {
            after.remove(name);
          } else {
            after.put(name, section);
          }
          return after;
        });
  }

  private static Map<String, Object> members(Object section) {
    Map<String, Object> members = new LinkedHashMap<>();
    if (section instanceof Map<?, ?> map) {
      map.forEach((member, value) -> members.put((String) member, value));
    }
    return members;
  }
}
