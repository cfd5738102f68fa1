package dev.ecrpublic.oci.service;

import dev.ecrpublic.model.Failure;
import dev.ecrpublic.oci.BlobContent;
import dev.ecrpublic.oci.FetchedManifest;
import dev.ecrpublic.oci.ImageSource;
import dev.ecrpublic.oci.ImageTarget;
import dev.ecrpublic.oci.UploadNotes;
import dev.ecrpublic.registry.blob.Digests;
import dev.ecrpublic.registry.image.Descriptor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A repository of one's own, written through the service's API. */
public final class ServiceTarget implements ImageTarget {
  private final ServiceCalls calls;
  private final String repository;
  private final UploadNotes notes;
  private final ImageTarget distribution;

  /**
   * A repository.
   *
   * @param repository its name in the registry
   * @param distribution the same repository by the other protocol, for what the API has no way to
   *     say
   */
  public ServiceTarget(
      ServiceCalls calls, String repository, UploadNotes notes, ImageTarget distribution) {
    this.calls = calls;
    this.repository = repository;
    this.notes = notes;
    this.distribution = distribution;
  }

  @Override
  public Optional<String> digestOf(String tagOrDigest) {
    String kind = Digests.isSupported(tagOrDigest) ? "imageDigest" : "imageTag";
    try {
      Map<String, Object> reply =
          calls.call(
              "describe-images",
              Map.of("repositoryName", repository, "imageIds", List.of(Map.of(kind, tagOrDigest))));
      return reply.get("imageDetails") instanceof List<?> details
              && !details.isEmpty()
              && details.getFirst() instanceof Map<?, ?> image
              && image.get("imageDigest") instanceof String digest
          ? Optional.of(digest)
          : Optional.empty();
    } catch (Failure.Service e) {
      if (e.error().code().equals("ImageNotFoundException")) {
        return Optional.empty();
      }
      throw e;
    }
  }

  @Override
  public boolean hasBlob(Descriptor blob) throws IOException {
    if (blob.size() == 0) {
      return distribution.hasBlob(blob);
    }
    Map<String, Object> reply =
        calls.call(
            "batch-check-layer-availability",
            Map.of("repositoryName", repository, "layerDigests", List.of(blob.digest())));
    return reply.get("layers") instanceof List<?> layers
        && !layers.isEmpty()
        && layers.getFirst() instanceof Map<?, ?> layer
        && "AVAILABLE".equals(layer.get("layerAvailability"));
  }

  @Override
  public boolean mount(Descriptor blob, ImageSource from) throws IOException {
    return distribution.mount(blob, from);
  }

  @Override
  public void putBlob(Descriptor blob, BlobContent content) throws IOException {
    // The API refuses an upload without a byte.
    if (blob.size() == 0) {
      distribution.putBlob(blob, content);
      return;
    }
    new LayerUpload(calls, repository, name(), notes).put(blob, content);
  }

  @Override
  public void putManifest(FetchedManifest manifest, Optional<String> tag) throws IOException {
    Map<String, Object> input = new HashMap<>();
    input.put("repositoryName", repository);
    input.put("imageManifest", text(manifest));
    input.put("imageManifestMediaType", manifest.mediaType());
    input.put("imageDigest", manifest.digest());
    tag.ifPresent(name -> input.put("imageTag", name));
    try {
      calls.call("put-image", input);
    } catch (Failure.Service e) {
      if (!e.error().code().equals("ImageAlreadyExistsException")) {
        throw e;
      }
    }
  }

  /** The API takes text alone, and bytes that are none would not be the same any more. */
  private String text(FetchedManifest manifest) throws IOException {
    String text = new String(manifest.bytes(), StandardCharsets.UTF_8);
    if (!java.util.Arrays.equals(text.getBytes(StandardCharsets.UTF_8), manifest.bytes())) {
      throw new IOException("the manifest " + manifest.digest() + " is not UTF-8 text");
    }
    return text;
  }

  @Override
  public String name() {
    return distribution.name();
  }
}
