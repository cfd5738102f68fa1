package dev.ecrpublic.emulate.ecrpublic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  /** Reads an entry; null stays null. */
  static CatalogEntry decode(Object json) {
    if (!(json instanceof Map<?, ?> map)) {
      return null;
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
    if (!(json instanceof List<?> list)) {
      return null;
    }
    List<String> strings = new ArrayList<>(list.size());
    for (Object element : list) {
      strings.add((String) element);
    }
    return strings;
  }
}
