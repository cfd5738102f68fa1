package dev.ecrpublic.emulate.ecrpublic;

import dev.ecrpublic.registry.RepositoryStore;
import dev.ecrpublic.registry.rule.Grammar;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
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

  private final Account registry;

  LayerAvailabilities(Account registry) {
    this.registry = registry;
  }

  BatchCheckLayerAvailabilityResponse check(BatchCheckLayerAvailabilityRequest request)
      throws IOException {
    RepositoryStore repository =
        registry.repositoryOfAnyRegistry(request.registryId(), request.repositoryName());
    Constraints.size("layerDigests", request.layerDigests(), 1, 100);
    for (String digest : request.layerDigests()) {
      Constraints.text("layerDigests", digest, 1000);
    }
    List<Layer> layers = new ArrayList<>();
    List<LayerFailure> failures = new ArrayList<>();
    repository.exclusively(
        () -> {
          for (String digest : new LinkedHashSet<>(request.layerDigests())) {
            if (digest == null || digest.isEmpty()) {
              failures.add(
                  failure(
                      digest,
                      LayerFailureCode.MISSING_LAYER_DIGEST,
                      "Invalid request parameters: layer digest cannot be null or empty"));
            } else if (!Grammar.isDigest(digest)) {
              failures.add(
                  failure(
                      digest,
                      LayerFailureCode.INVALID_LAYER_DIGEST,
                      "Invalid request parameters: layer digest should satisfy the regex"
                          + " '[a-zA-Z0-9-_+.]+:[a-fA-F0-9]+'"));
            } else {
              layers.add(layer(repository, digest));
            }
          }
          return null;
        });
    return BatchCheckLayerAvailabilityResponse.builder().layers(layers).failures(failures).build();
  }

  private static Layer layer(RepositoryStore repository, String digest) throws IOException {
    OptionalLong size = repository.blobs().size(digest);
    if (size.isEmpty()) {
      return Layer.builder()
          .layerDigest(digest)
          .layerAvailability(LayerAvailability.UNAVAILABLE)
          .build();
    }
    repository.claims().add(digest);
    return Layer.builder()
        .layerDigest(digest)
        .layerAvailability(LayerAvailability.AVAILABLE)
        .layerSize(size.getAsLong())
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
