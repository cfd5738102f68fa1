package dev.ecrpublic.emulate;

import dev.ecrpublic.registry.Repository;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Telling pushers which layers a repository has already. */
public final class LayerAvailabilities {
  private static final String DIGESTS = "layerDigests";
  private static final String LAYER_MEDIA_TYPE =
      "application/vnd.docker.image.rootfs.diff.tar.gzip";

  private final Account account;

  /** The layers of an account's repositories. */
  public LayerAvailabilities(Account account) {
    this.account = account;
  }

  /** {@code BatchCheckLayerAvailability}. */
  public Map<String, Object> check(Members request) throws IOException {
    Repository repository = account.pushedTo(request);
    List<String> digests = request.texts(DIGESTS);
    Constraints.size(DIGESTS, digests, 1, 100);
    for (String digest : digests) {
      Constraints.text(DIGESTS, digest, 1000);
    }
    Set<String> given = new LinkedHashSet<>(digests);
    List<String> valid = new ArrayList<>();
    List<Object> failures = new ArrayList<>();
    for (String digest : given) {
      if (digest == null || digest.isEmpty()) {
        failures.add(
            failure(
                digest,
                "MissingLayerDigest",
                "Invalid request parameters: layer digest cannot be null or empty"));
      } else if (!ModelPatterns.isDigest(digest)) {
        failures.add(
            failure(
                digest,
                "InvalidLayerDigest",
                "Invalid request parameters: layer digest should satisfy the regex"
                    + " '[a-zA-Z0-9-_+.]+:[a-fA-F0-9]+'"));
      } else {
        valid.add(digest);
      }
    }
    Map<String, Long> sizes = repository.blobs().claim(valid);
    List<Object> layers = new ArrayList<>();
    for (String digest : valid) {
      layers.add(layer(digest, sizes.get(digest)));
    }
    return ReplyMembers.of("layers", layers).with("failures", failures).map();
  }

  private static Map<String, Object> layer(String digest, Long size) {
    return ReplyMembers.of("layerDigest", digest)
        .with("layerAvailability", size == null ? "UNAVAILABLE" : "AVAILABLE")
        .with("layerSize", size)
        .with("mediaType", size == null ? null : LAYER_MEDIA_TYPE)
        .map();
  }

  private static Map<String, Object> failure(String digest, String code, String reason) {
    return ReplyMembers.of("layerDigest", digest)
        .with("failureCode", code)
        .with("failureReason", reason)
        .map();
  }
}
