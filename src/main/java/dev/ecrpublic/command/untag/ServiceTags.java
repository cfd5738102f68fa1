package dev.ecrpublic.command.untag;

import dev.ecrpublic.command.image.ImageAccess;
import dev.ecrpublic.command.image.ImageFailures;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.oci.FetchedManifest;
import dev.ecrpublic.oci.ImageSource;
import dev.ecrpublic.oci.ImageTarget;
import dev.ecrpublic.oci.reference.ImageReference;
import dev.ecrpublic.registry.image.InvalidManifest;
import dev.ecrpublic.registry.image.Manifest;
import dev.ecrpublic.registry.image.StoredImage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tags of a repository of one's own. */
final class ServiceTags {
  private static final int MOST_LAYERS = 100;
  private final ImageAccess access;
  private final ImageReference reference;
  private final String repository;
  private final String tag;

  ServiceTags(ImageAccess access, ImageReference reference) {
    this.access = access;
    this.reference = reference;
    this.repository = access.ownName(reference);
    this.tag = reference.tag().orElseThrow();
  }

  /** Takes the tag away; refuses for the last one of an image unless that may go as well. */
  String remove(boolean delete) throws IOException {
    Map<?, ?> image = image();
    String digest = String.valueOf(image.get("imageDigest"));
    List<?> tags = image.get("imageTags") instanceof List<?> list ? list : List.of();
    if (delete) {
      delete();
      return repository + "@" + digest;
    }
    if (tags.size() < 2) {
      throw last(digest);
    }
    return repository + "@" + (access.isLocal(reference) ? removeAtOnce() : removeWatched(digest));
  }

  /** The embedded registry looks and removes in one step. */
  private String removeAtOnce() throws IOException {
    StoredImage image =
        access.localRepository(reference).images().untagUnlessLast(tag).orElseThrow(this::missing);
    if (image.tags().size() < 2) {
      throw last(image.digest());
    }
    return image.digest();
  }

  /**
   * The service looks and removes in two calls, and somebody else may take the other tags away in
   * between. The image is then put back with the tag.
   */
  private String removeWatched(String digest) throws IOException {
    try (ImageSource source = access.source(reference);
        ImageTarget target = access.target(reference)) {
      Optional<FetchedManifest> manifest = manifest(source, digest);
      delete();
      if (target.digestOf(digest).isPresent()) {
        return digest;
      }
      if (manifest.isEmpty()) {
        throw lost(digest, "It could not be read before, and is lost");
      }
      restore(manifest.get(), target);
      throw new Failure.Internal(
          repository
              + ":"
              + tag
              + " stays: its other tags were taken away at the same time, and the image went with"
              + " the last one. It was put back.");
    }
  }

  private Optional<FetchedManifest> manifest(ImageSource source, String digest) {
    try {
      FetchedManifest manifest = source.resolve(digest);
      holdLayers(manifest.parsed());
      return Optional.of(manifest);
    } catch (IOException | InvalidManifest | Failure unreadable) {
      // The tag may be taken away by who may not read the image.
      return Optional.empty();
    }
  }

  /** A registry that removes layers with their image keeps those that were just asked for. */
  private void holdLayers(Manifest manifest) {
    List<String> digests = manifest.blobs().stream().limit(MOST_LAYERS).toList();
    if (!digests.isEmpty()) {
      access
          .calls()
          .call(
              "batch-check-layer-availability",
              Map.of("repositoryName", repository, "layerDigests", digests));
    }
  }

  private void restore(FetchedManifest manifest, ImageTarget target) {
    try {
      target.putManifest(manifest, Optional.of(tag));
    } catch (IOException e) {
      throw lost(manifest.digest(), "It cannot be put back: " + ImageFailures.of(e).getMessage());
    } catch (Failure e) {
      throw lost(manifest.digest(), "It cannot be put back: " + e.getMessage());
    }
  }

  private Failure lost(String digest, String why) {
    return new Failure.Internal(
        repository
            + "@"
            + digest
            + " was deleted: its other tags were taken away while "
            + tag
            + " was. "
            + why
            + ".");
  }

  private Failure last(String digest) {
    return new Failure.Internal(
        tag
            + " is the last tag of "
            + repository
            + "@"
            + digest
            + ", which would be deleted with it. Give the image another tag first, or say"
            + " --delete-image.");
  }

  private Failure missing() {
    return new Failure.Internal(repository + ":" + tag + " does not exist");
  }

  private void delete() {
    Map<String, Object> reply =
        access
            .calls()
            .call(
                "batch-delete-image",
                Map.of("repositoryName", repository, "imageIds", List.of(Map.of("imageTag", tag))));
    if (reply.get("failures") instanceof List<?> failures
        && !failures.isEmpty()
        && failures.getFirst() instanceof Map<?, ?> failure) {
      throw new Failure.Internal(
          repository + ":" + tag + " stays: " + failure.get("failureReason"));
    }
  }

  private Map<?, ?> image() {
    Map<String, Object> reply =
        access
            .calls()
            .call(
                "describe-images",
                Map.of("repositoryName", repository, "imageIds", List.of(Map.of("imageTag", tag))));
    if (reply.get("imageDetails") instanceof List<?> details
        && !details.isEmpty()
        && details.getFirst() instanceof Map<?, ?> image) {
      return image;
    }
    throw missing();
  }
}
