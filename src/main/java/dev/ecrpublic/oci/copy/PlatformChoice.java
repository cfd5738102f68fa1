package dev.ecrpublic.oci.copy;

import dev.ecrpublic.model.Failure;
import dev.ecrpublic.oci.FetchedManifest;
import dev.ecrpublic.oci.http.JsonBody;
import dev.ecrpublic.registry.blob.Digests;
import dev.ecrpublic.registry.state.PlainJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An index with the images of some platforms alone, and with what attests them. */
final class PlatformChoice {
  private static final String ATTESTED = "vnd.docker.reference.digest";
  private final List<Platform> platforms;

  PlatformChoice(List<Platform> platforms) {
    this.platforms = platforms;
  }

  /** The index without the other platforms; the same where there is nothing to leave out. */
  FetchedManifest of(FetchedManifest index) throws IOException {
    Map<String, Object> document = JsonBody.object(index.bytes(), "the index");
    List<?> entries = document.get("manifests") instanceof List<?> list ? list : List.of();
    Set<Object> kept = chosen(entries);
    List<Object> rest = new ArrayList<>();
    for (Object entry : entries) {
      if (entry instanceof Map<?, ?> map && isKept(map, kept)) {
        rest.add(entry);
      }
    }
    if (rest.size() == entries.size()) {
      return index;
    }
    Map<String, Object> smaller = new LinkedHashMap<>(document);
    smaller.put("manifests", rest);
    byte[] text = PlainJson.write(smaller);
    String digest = Digests.of(Digests.algorithm(index.digest()), text);
    return FetchedManifest.of(index.mediaType(), digest, text);
  }

  /** The digests of the images for the platforms; fails where one platform has none. */
  private Set<Object> chosen(List<?> entries) {
    Set<Object> kept = new LinkedHashSet<>();
    Set<String> offered = new LinkedHashSet<>();
    for (Platform wanted : platforms) {
      int before = kept.size();
      boolean found = false;
      for (Object entry : entries) {
        if (entry instanceof Map<?, ?> map) {
          Platform platform = Platform.of(map);
          offered.add(platform.toString());
          if (wanted.covers(platform)) {
            kept.add(map.get("digest"));
            found = true;
          }
        }
      }
      if (!found && kept.size() == before) {
        throw new Failure.Internal(
            "The index has no image for " + wanted + "; it has " + String.join(", ", offered));
      }
    }
    return kept;
  }

  private static boolean isKept(Map<?, ?> entry, Set<Object> kept) {
    if (kept.contains(entry.get("digest"))) {
      return true;
    }
    return entry.get("annotations") instanceof Map<?, ?> annotations
        && kept.contains(annotations.get(ATTESTED));
  }
}
