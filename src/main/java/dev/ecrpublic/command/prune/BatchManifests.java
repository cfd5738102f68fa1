package dev.ecrpublic.command.prune;

import dev.ecrpublic.aws.Connection;
import dev.ecrpublic.command.prune.plan.ManifestLinks;
import dev.ecrpublic.command.prune.plan.PrunedImage;
import dev.ecrpublic.model.Operation;
import dev.ecrpublic.registry.blob.Digests;
import dev.ecrpublic.registry.image.MediaTypes;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Reads manifests a hundred at a time, where the service has an operation for that. */
final class BatchManifests implements ManifestReader {
  /** The operation's name. */
  static final String OPERATION = "batch-get-image";

  private static final int BATCH = 100;

  /** Without them, the service may answer with another manifest than the one that was asked for. */
  private static final List<String> MEDIA_TYPES =
      List.of(
          MediaTypes.OCI_INDEX,
          MediaTypes.OCI_MANIFEST,
          "application/vnd.oci.artifact.manifest.v1+json",
          MediaTypes.DOCKER_LIST,
          MediaTypes.DOCKER_MANIFEST,
          "application/vnd.docker.distribution.manifest.v1+prettyjws",
          "application/vnd.docker.distribution.manifest.v1+json");

  private final Connection connection;
  private final Operation operation;
  private final String repository;
  private final LongConsumer arrived;

  /** Those of a repository; {@code arrived} is told how many more were read. */
  BatchManifests(
      Connection connection, Operation operation, String repository, LongConsumer arrived) {
    this.arrived = arrived;
    this.connection = connection;
    this.operation = operation;
    this.repository = repository;
  }

  @Override
  public Reading read(List<PrunedImage> images) {
    Reading out = new Reading(new HashMap<>(), new HashMap<>());
    for (int from = 0; from < images.size(); from += BATCH) {
      List<PrunedImage> batch = images.subList(from, Math.min(images.size(), from + BATCH));
      Map<String, Object> reply = connection.call(operation, request(batch));
      arrived.accept(batch.size());
      for (Map<?, ?> failure : structures(reply.get("failures"))) {
        out.failures().put(digest(failure), failure.get("failureReason") + "");
      }
      for (Map<?, ?> image : structures(reply.get("images"))) {
        links(image).ifPresent(links -> out.links().put(digest(image), links));
      }
      for (PrunedImage image : batch) {
        if (!out.links().containsKey(image.digest())) {
          out.failures().putIfAbsent(image.digest(), "its text is not what its digest says");
        }
      }
    }
    return out;
  }

  private Map<String, Object> request(List<PrunedImage> batch) {
    return Map.of(
        "repositoryName",
        repository,
        "imageIds",
        batch.stream().map(image -> Map.of("imageDigest", image.digest())).toList(),
        "acceptedMediaTypes",
        MEDIA_TYPES);
  }

  private static Optional<ManifestLinks> links(Map<?, ?> image) {
    return image.get("imageManifest") instanceof String text && has(text, digest(image))
        ? ManifestLinks.of(text)
        : Optional.empty();
  }

  private static boolean has(String text, String digest) {
    return Digests.isSupported(digest)
        && Digests.isOf(text.getBytes(StandardCharsets.UTF_8), digest);
  }

  private static String digest(Map<?, ?> image) {
    return image.get("imageId") instanceof Map<?, ?> id ? id.get("imageDigest") + "" : "";
  }

  @SuppressWarnings("unchecked")
  private static List<Map<?, ?>> structures(Object list) {
    return list instanceof List<?> found ? (List<Map<?, ?>>) found : List.of();
  }
}
