package dev.ecrpublic.emulate.ecrpublic;

import dev.ecrpublic.registry.RepositoryStore;
import dev.ecrpublic.registry.blob.Digests;
import dev.ecrpublic.registry.image.ImageIndex;
import dev.ecrpublic.registry.image.Manifest;
import dev.ecrpublic.registry.image.StoredImage;
import dev.ecrpublic.registry.rule.InvalidManifest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.ecrpublic.model.Image;
import software.amazon.awssdk.services.ecrpublic.model.ImageIdentifier;
import software.amazon.awssdk.services.ecrpublic.model.PutImageRequest;
import software.amazon.awssdk.services.ecrpublic.model.PutImageResponse;

/** Putting images: a manifest whose blobs are there already, and a tag that moves to it. */
final class Images {
  private static final int LARGEST_MANIFEST = 4 << 20;

  private final Account registry;

  Images(Account registry) {
    this.registry = registry;
  }

  PutImageResponse put(PutImageRequest request) throws IOException {
    RepositoryStore repository =
        registry.repositoryOfAnyRegistry(request.registryId(), request.repositoryName());
    String text = Constraints.required("imageManifest", request.imageManifest());
    Constraints.length("imageManifest", text, 1, LARGEST_MANIFEST);
    String tag = request.imageTag();
    if (tag != null) {
      Constraints.imageTag(tag);
    }
    if (request.imageDigest() != null) {
      Constraints.digest("imageDigest", request.imageDigest());
    }
    StoredImage image =
        put(
            repository,
            text.getBytes(StandardCharsets.UTF_8),
            request.imageManifestMediaType(),
            tag,
            request.imageDigest());
    return PutImageResponse.builder()
        .image(
            Image.builder()
                .registryId(registry.id())
                .repositoryName(repository.name())
                .imageId(
                    ImageIdentifier.builder().imageDigest(image.digest()).imageTag(tag).build())
                .imageManifest(text)
                .imageManifestMediaType(image.mediaType())
                .build())
        .build();
  }

  /**
   * Puts an image.
   *
   * @param mediaType the manifest's media type, or null when it says so itself
   * @param tag the tag that is to point to it, or null
   * @param expected the digest that the manifest must have, or null
   */
  StoredImage put(
      RepositoryStore repository, byte[] text, String mediaType, String tag, String expected)
      throws IOException {
    String digest =
        Digests.of(
            expected == null || !Digests.isSupported(expected)
                ? Digests.SHA256
                : Digests.algorithm(expected),
            text);
    if (expected != null && !expected.equals(digest)) {
      throw registry.errors().imageDigestDoesNotMatch(repository.name(), expected);
    }
    Manifest manifest = parse(text, mediaType);
    return repository.exclusively(() -> put(repository, text, manifest, tag, digest));
  }

  private StoredImage put(
      RepositoryStore repository, byte[] text, Manifest manifest, String tag, String digest)
      throws IOException {
    ImageIndex index = repository.index();
    requireReferences(repository, index, manifest);
    StoredImage known = index.withDigest(digest);
    if (known == null && index.images().size() >= registry.limits().imagesPerRepository()) {
      throw EcrPublicErrors.limitExceeded(
          "The repository with name '"
              + repository.name()
              + "' already has the maximum number of images: "
              + registry.limits().imagesPerRepository());
    }
    for (String blob : manifest.blobs()) {
      repository.claims().release(blob);
    }
    if (known != null && (tag == null || known.tags().containsKey(tag))) {
      throw registry.errors().imageAlreadyExists(repository.name(), digest, tag);
    }
    Instant now = registry.now();
    StoredImage image = known;
    if (known == null) {
      repository.blobs().write(digest, text, registry.clock().instant());
      image =
          new StoredImage(
              digest,
              manifest.mediaType(),
              text.length,
              manifest.artifactMediaType(),
              imageSize(manifest, index),
              now,
              new TreeMap<>());
    }
    Map<String, StoredImage> images = index.toMap();
    if (tag != null) {
      StoredImage previous = index.withTag(tag);
      if (previous != null) {
        images.put(previous.digest(), previous.untagged(tag));
      }
      image = image.tagged(tag, now);
    }
    images.put(digest, image);
    repository.replaceIndex(ImageIndex.of(images.values()));
    return image;
  }

  private void requireReferences(RepositoryStore repository, ImageIndex index, Manifest manifest)
      throws IOException {
    List<String> missing = new ArrayList<>();
    for (String image : manifest.images()) {
      if (index.withDigest(image) == null) {
        missing.add(image);
      }
    }
    if (!missing.isEmpty()) {
      throw registry.errors().referencedImagesNotFound(repository.name(), missing);
    }
    Collection<String> blobs = manifest.blobs();
    for (String blob : blobs) {
      if (!repository.blobs().has(blob)) {
        missing.add(blob);
      }
    }
    if (!missing.isEmpty()) {
      throw registry.errors().layersNotFound(repository.name(), missing);
    }
  }

  private static long imageSize(Manifest manifest, ImageIndex index) {
    long size = manifest.imageSize();
    for (String image : manifest.images()) {
      size = Math.max(size, index.withDigest(image).imageSize());
    }
    return size;
  }

  private static Manifest parse(byte[] text, String mediaType) {
    try {
      return Manifest.parse(text, mediaType);
    } catch (InvalidManifest e) {
      throw EcrPublicErrors.invalidParameter("ImageManifest", e.getMessage());
    }
  }
}
