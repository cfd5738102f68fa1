package dev.ecrpublic.command.image;

import dev.ecrpublic.oci.FetchedManifest;
import dev.ecrpublic.oci.http.JsonBody;
import dev.ecrpublic.registry.image.Descriptor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An image of an index.
 *
 * @param descriptor where it is
 * @param platform what it runs on, empty where the index does not say
 * @param subject the digest of the image that it attests, empty where it is no attestation
 * @param annotations what else the index says of it
 */
public record IndexEntry(
    Descriptor descriptor, String platform, String subject, Map<?, ?> annotations) {
  private static final String UNKNOWN = "unknown/unknown";
  private static final String KIND = "vnd.docker.reference.type";
  private static final String SUBJECT = "vnd.docker.reference.digest";

  /** The entries of an index. */
  public static List<IndexEntry> of(FetchedManifest index) throws IOException {
    List<IndexEntry> out = new ArrayList<>();
    Object entries = JsonBody.object(index.bytes(), "the index").get("manifests");
    if (entries instanceof List<?> list) {
      for (Object entry : list) {
        out.add(entry(entry));
      }
    }
    return out;
  }

  private static IndexEntry entry(Object json) {
    Descriptor descriptor = Descriptor.of(json, "every element of manifests");
    Map<?, ?> map = (Map<?, ?>) json;
    Map<?, ?> annotations = map.get("annotations") instanceof Map<?, ?> found ? found : Map.of();
    String platform =
        map.get("platform") instanceof Map<?, ?> found ? ImageConfig.platform(found) : "";
    boolean attests = annotations.get(KIND) instanceof String;
    return new IndexEntry(
        descriptor,
        platform.equals(UNKNOWN) ? "" : platform,
        attests && annotations.get(SUBJECT) instanceof String digest ? digest : "",
        annotations);
  }
}
