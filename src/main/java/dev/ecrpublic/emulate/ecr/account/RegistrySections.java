package dev.ecrpublic.emulate.ecr.account;

import dev.ecrpublic.registry.state.DamagedDocument;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What is kept of a private registry as a whole, in sections of plain values by name. */
final class RegistrySections {
  private final Document document;

  /** Where the sections are kept. */
  interface Document {
    /** All of them. */
    Map<String, Object> read() throws IOException;

    /** Replaces them by what a function makes of them, while nobody else does. */
    void update(UnaryOperator<Map<String, Object>> change) throws IOException;
  }

  RegistrySections(Document document) {
    this.document = document;
  }

  /** A section; empty where there is none. */
  Map<String, Object> section(String name) throws IOException {
    return map(document.read().get(name));
  }

  /** Replaces a section by what a function makes of it; an empty one is none. */
  void change(String name, Function<Map<String, Object>, Map<String, Object>> change)
      throws IOException {
    document.update(
        before -> {
          Map<String, Object> after = new LinkedHashMap<>(before);
          Map<String, Object> section = change.apply(unchecked(before.get(name)));
          if (section.isEmpty()) {
            after.remove(name);
          } else {
            after.put(name, section);
          }
          return after;
        });
  }

  private static Map<String, Object> unchecked(Object section) {
    Map<String, Object> members = new LinkedHashMap<>();
    if (section instanceof Map<?, ?> map) {
      map.forEach((member, value) -> members.put((String) member, value));
    }
    return members;
  }

  /** An object that was kept. */
  static Map<String, Object> map(Object section) throws DamagedDocument {
    if (section != null && !(section instanceof Map<?, ?>)) {
      throw new DamagedDocument("registry.json", "a section is no object");
    }
    return unchecked(section);
  }
}
