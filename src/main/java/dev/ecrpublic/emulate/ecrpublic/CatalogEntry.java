package dev.ecrpublic.emulate.ecrpublic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What the gallery would show of a repository; members are null when they were not given.
 *
 * @param logo the name of the logo's file
 */
record CatalogEntry(
    String description,
    List<String> architectures,
    List<String> operatingSystems,
    String logo,
    String aboutText,
    String usageText) {

  private static final Set<String> MEMBERS =
      Set.of("description", "architectures", "operatingSystems", "logo", "aboutText", "usageText");

  /** The plain values of this entry. */
  Map<String, Object> encode() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("description", description);
    json.put("architectures", architectures);
    json.put("operatingSystems", operatingSystems);
    json.put("logo", logo);
    json.put("aboutText", aboutText);
    json.put("usageText", usageText);
    return json;
  }

  /** Reads an entry; null stays null, and what is no entry is a RuntimeException. */
  static CatalogEntry decode(Object json) {
    if (json == null) {
      return null;
    }
    Map<?, ?> map = (Map<?, ?>) json;
    if (!MEMBERS.containsAll(map.keySet())) {
      throw new IllegalArgumentException("An unknown member");
    }
    return new CatalogEntry(
        (String) map.get("description"),
        strings(map.get("architectures")),
        strings(map.get("operatingSystems")),
        (String) map.get("logo"),
        (String) map.get("aboutText"),
        (String) map.get("usageText"));
  }

  private static List<String> strings(Object json) {
    if (json == null) {
      return null;
    }
    List<?> list = (List<?>) json;
    List<String> strings = new ArrayList<>(list.size());
    for (Object element : list) {
      strings.add((String) Objects.requireNonNull(element));
    }
    return strings;
  }
}
