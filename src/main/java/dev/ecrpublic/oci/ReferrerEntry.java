package dev.ecrpublic.oci;

import dev.ecrpublic.registry.image.Descriptor;
import java.util.Map;

/**
 * A manifest that is about another one.
 *
 * @param descriptor its media type, digest and length
 * @param artifactType what kind of thing it is, or null
 * @param annotations what it says of itself
 */
public record ReferrerEntry(Descriptor descriptor, String artifactType, Map<?, ?> annotations) {
  /** Reads an entry of an index of referrers. */
  public static ReferrerEntry of(Object json) {
    Descriptor descriptor = Descriptor.of(json, "every element of manifests");
    Map<?, ?> map = (Map<?, ?>) json;
    return new ReferrerEntry(
        descriptor,
        map.get("artifactType") instanceof String type ? type : null,
        map.get("annotations") instanceof Map<?, ?> found ? found : Map.of());
  }
}
