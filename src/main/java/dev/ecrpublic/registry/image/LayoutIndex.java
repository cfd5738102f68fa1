package dev.ecrpublic.registry.image;

import dev.ecrpublic.registry.state.PlainJson;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;

/** What an {@code index.json} may hold; all else is damage, and never an empty list. */
final class LayoutIndex {
  private static final String OURS = "dev.ecrpublic.";
  private static final Set<String> MEMBERS =
      Set.of("schemaVersion", "mediaType", "artifactType", "manifests", "subject", "annotations");

  private LayoutIndex() {}

  /** The descriptors of an index, each an object. */
  static List<?> manifests(byte[] text) {
    Map<String, Object> json = object(text);
    if (!MEMBERS.containsAll(json.keySet())) {
      throw new InvalidManifest("it has members that no image index has");
    }
    if (!Long.valueOf(2).equals(json.get("schemaVersion"))) {
      throw new InvalidManifest("schemaVersion is not 2");
    }
    if (json.containsKey("mediaType") && !MediaTypes.OCI_INDEX.equals(json.get("mediaType"))) {
      throw new InvalidManifest("mediaType is not that of an image index");
    }
    if (!(json.get("manifests") instanceof List<?> manifests)) {
      throw new InvalidManifest("manifests is no list");
    }
    for (Object element : manifests) {
      if (!(element instanceof Map<?, ?>)) {
        throw new InvalidManifest("an element of manifests is no descriptor");
      }
    }
    return manifests;
  }

  /**
   * The annotations of a descriptor; of those that are ours, only some are known, and those whose
   * names begin in one way.
   */
  static Map<?, ?> annotations(Map<?, ?> descriptor, Set<String> known, String start) {
    Object found = descriptor.get("annotations");
    if (found == null) {
      return Map.of();
    }
    if (!(found instanceof Map<?, ?> annotations)) {
      throw new InvalidManifest("annotations are no object");
    }
    for (Map.Entry<?, ?> annotation : annotations.entrySet()) {
      String name = (String) annotation.getKey();
      if (!(annotation.getValue() instanceof String)
          || name.startsWith(OURS) && !known.contains(name) && !name.startsWith(start)) {
        throw new InvalidManifest("an annotation cannot be read");
      }
    }
    return annotations;
  }

  private static Map<String, Object> object(byte[] text) {
    try {
      return PlainJson.readObject(text);
    } catch (JacksonException e) {
      throw new InvalidManifest("it is no JSON object");
    }
  }
}
