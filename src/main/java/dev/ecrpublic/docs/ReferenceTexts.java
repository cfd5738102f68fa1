package dev.ecrpublic.docs;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Exit codes, environment, files and related pages, read off the help texts. */
final class ReferenceTexts {
  private static final Comparator<String> BY_NUMBER = Comparator.comparing(Integer::valueOf);
  private final Properties texts;

  ReferenceTexts(Properties texts) {
    this.texts = texts;
  }

  /** All of it. */
  Reference reference() {
    Map<String, List<String>> seeAlso = new TreeMap<>();
    under("see.")
        .forEach((command, pages) -> seeAlso.put(command, List.of(pages.strip().split(", "))));
    return new Reference(
        byCommand("exit.", BY_NUMBER),
        under("environment."),
        byCommand("files.", Comparator.naturalOrder()),
        seeAlso);
  }

  private Map<String, String> under(String prefix) {
    Map<String, String> out = new TreeMap<>();
    for (String key : texts.stringPropertyNames()) {
      if (key.startsWith(prefix)) {
        out.put(key.substring(prefix.length()), texts.getProperty(key));
      }
    }
    return out;
  }

  private Map<String, Map<String, String>> byCommand(String prefix, Comparator<String> order) {
    Map<String, Map<String, String>> out = new TreeMap<>();

    for (Map.Entry<String, String> text : under(prefix).entrySet()) {
      int dot = text.getKey().indexOf('.');
      out.computeIfAbsent(text.getKey().substring(0, dot), command -> new TreeMap<>(order))
          .put(text.getKey().substring(dot + 1), text.getValue());
    }
    return out;
  }
}
