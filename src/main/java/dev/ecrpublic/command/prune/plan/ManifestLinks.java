package dev.ecrpublic.command.prune.plan;

import dev.ecrpublic.text.BadJson;
import dev.ecrpublic.text.JsonReader;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a manifest refers to. It is read with more patience than a push is: whatever has a digest
 * counts, of any media type.
 *
 * @param children the manifests that it lists
 * @param subject the manifest that it is about
 * @param blobs its config and layers with their sizes
 */
public record ManifestLinks(
    Set<String> children, Optional<String> subject, Map<String, Long> blobs) {
  private static final List<String> BLOBS = List.of("layers", "blobs");
  private static final List<String> KNOWN = List.of("manifests", "layers", "blobs", "fsLayers");

  /** Reads a manifest; nothing for a text that is none. */
  public static Optional<ManifestLinks> of(String text) {
    Object json;
    try {
      json = JsonReader.parse(text);
    } catch (BadJson bad) {
      return Optional.empty();
    }
    return json instanceof Map<?, ?> map ? of(map) : Optional.empty();
  }

  private static Optional<ManifestLinks> of(Map<?, ?> json) {
    if (KNOWN.stream().noneMatch(json::containsKey) && !json.containsKey("config")) {
      return Optional.empty();
    }
    Set<String> children = new LinkedHashSet<>();
    for (Object child : list(json.get("manifests"))) {
      Optional<String> digest = digest(child);
      if (digest.isEmpty()) {
        return Optional.empty();
      }
      children.add(digest.get());
    }
    Optional<String> subject = digest(json.get("subject"));
    if (json.get("subject") != null && subject.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new ManifestLinks(children, subject, blobs(json)));
  }

  private static Map<String, Long> blobs(Map<?, ?> json) {
    Map<String, Long> out = new LinkedHashMap<>();
    add(json.get("config"), out);
    for (String name : BLOBS) {
      list(json.get(name)).forEach(blob -> add(blob, out));
    }
    return out;
  }

  private static void add(Object blob, Map<String, Long> out) {
    if (blob instanceof Map<?, ?> map
        && map.get("digest") instanceof String digest
        && map.get("size") instanceof Long size
        && list(map.get("urls")).isEmpty()) {
      out.put(digest, size);
    }
  }

  private static Optional<String> digest(Object descriptor) {
    return descriptor instanceof Map<?, ?> map && map.get("digest") instanceof String digest
        ? Optional.of(digest)
        : Optional.empty();
  }

  private static List<?> list(Object value) {
    return value instanceof List<?> list ? list : List.of();
  }
}
