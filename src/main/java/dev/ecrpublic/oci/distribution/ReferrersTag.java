package dev.ecrpublic.oci.distribution;

import dev.ecrpublic.oci.FetchedManifest;
import dev.ecrpublic.oci.http.JsonBody;
import dev.ecrpublic.registry.blob.Sha256;
import dev.ecrpublic.registry.image.Manifest;
import dev.ecrpublic.registry.image.MediaTypes;
import dev.ecrpublic.registry.state.PlainJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The index of referrers that clients keep, under a tag made of the subject's digest, where a
 * registry keeps none itself (OCI Distribution, "Referrers Tag Schema").
 */
final class ReferrersTag {
  private final DistributionTarget target;

  ReferrersTag(DistributionTarget target) {
    this.target = target;
  }

  void add(String subject, FetchedManifest referrer, Manifest parsed) throws IOException {
    String tag = subject.replace(':', '-');
    Optional<FetchedManifest> known = target.find(tag);
    List<Object> entries = known.isEmpty() ? new ArrayList<>() : entries(known.get());
    for (Object entry : entries) {
      if (entry instanceof Map<?, ?> map && referrer.digest().equals(map.get("digest"))) {
        return;
      }
    }
    entries.add(entry(referrer, parsed));
    Map<String, Object> index = new LinkedHashMap<>();
    index.put("schemaVersion", 2L);
    index.put("mediaType", MediaTypes.OCI_INDEX);
    index.put("manifests", entries);
    byte[] text = PlainJson.write(index);
    target.putManifest(
        FetchedManifest.of(MediaTypes.OCI_INDEX, Sha256.of(text), text), Optional.of(tag));
  }

  private static List<Object> entries(FetchedManifest index) throws IOException {
    Object found = JsonBody.object(index.bytes(), "the index of referrers").get("manifests");
    return found instanceof List<?> list ? new ArrayList<>(list) : new ArrayList<>();
  }

  private static Map<String, Object> entry(FetchedManifest referrer, Manifest parsed) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("mediaType", referrer.mediaType());
    entry.put("digest", referrer.digest());
    entry.put("size", (long) referrer.bytes().length);
    if (parsed.artifactMediaType() != null) {
      entry.put("artifactType", parsed.artifactMediaType());
    }
    if (!parsed.annotations().isEmpty()) {
      entry.put("annotations", parsed.annotations());
    }
    return entry;
  }
}
