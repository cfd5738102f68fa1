package dev.ecrpublic.emulate.ecrpublic;

import dev.ecrpublic.registry.Repository;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.ecrpublic.model.BatchCheckLayerAvailabilityRequest;
import software.amazon.awssdk.services.ecrpublic.model.BatchCheckLayerAvailabilityResponse;
import software.amazon.awssdk.services.ecrpublic.model.Layer;
import software.amazon.awssdk.services.ecrpublic.model.LayerAvailability;
import software.amazon.awssdk.services.ecrpublic.model.LayerFailure;
import software.amazon.awssdk.services.ecrpublic.model.LayerFailureCode;

/** Telling pushers which layers a repository has already. */
final class LayerAvailabilities {
  private static final String LAYER_MEDIA_TYPE =
      "application/vnd.docker.image.rootfs.diff.tar.gzip";

  private final Account account;

  LayerAvailabilities(Account account) {
    this.account = account;
  }

  BatchCheckLayerAvailabilityResponse check(BatchCheckLayerAvailabilityRequest request)
      throws IOException {
    Repository repository =
        account.repositoryOfAnyRegistry(request.registryId(), request.repositoryName());
    Constraints.size("layerDigests", request.layerDigests(), 1, 100);
    for (String digest : request.layerDigests()) {
      Constraints.text("layerDigests", digest, 1000);
    }
    Set<String> given = new LinkedHashSet<>(request.layerDigests());
    List<String> valid = new ArrayList<>();
    List<LayerFailure> failures = new ArrayList<>();
    for (String digest : given) {
      if (digest == null || digest.isEmpty()) {
        failures.add(
            failure(
                digest,
                LayerFailureCode.MISSING_LAYER_DIGEST,
                "Invalid request parameters: layer digest cannot be null or empty"));
      } else if (!ModelPatterns.isDigest(digest)) {
        failures.add(
            failure(
                digest,
                LayerFailureCode.INVALID_LAYER_DIGEST,
                "Invalid request parameters: layer digest should satisfy the regex"
                    + " '[a-zA-Z0-9-_+.]+:[a-fA-F0-9]+'"));
      } else {
        valid.add(digest);
      }
    }
    Map<String, Long> sizes = repository.blobs().claim(valid);
    List<Layer> layers = new ArrayList<>();
    for (String digest : valid) {
      layers.add(layer(digest, sizes.get(digest)));
    }
    return BatchCheckLayerAvailabilityResponse.builder().layers(layers).failures(failures).build();
  }

  private static Layer layer(String digest, Long size) {
    if (size == null) {
      return Layer.builder()
          .layerDigest(digest)
          .layerAvailability(LayerAvailability.UNAVAILABLE)
          .build();
    }
    return Layer.builder()
        .layerDigest(digest)
        .layerAvailability(LayerAvailability.AVAILABLE)
        .layerSize(size)
        .mediaType(LAYER_MEDIA_TYPE)
        .build();
  }

  private static LayerFailure failure(String digest, LayerFailureCode code, String reason) {
    return LayerFailure.builder()
        .layerDigest(digest)
        .failureCode(code)
        .failureReason(reason)
        .build();
  }
}
