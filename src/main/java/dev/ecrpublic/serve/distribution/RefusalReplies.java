package dev.ecrpublic.serve.distribution;

import dev.ecrpublic.registry.rule.Refusal;
import java.util.List;

/** What the registry refuses, in the terms of the distribution protocol. */
final class RefusalReplies {
  private final String registryId;

  RefusalReplies(String registryId) {
    this.registryId = registryId;
  }

  /** The error for a refusal. */
  DistributionError of(Refusal refusal) {
    return switch (refusal) {
      case Refusal.RepositoryNotFound(String name) ->
          new DistributionError(
              ErrorCode.NAME_UNKNOWN, "The repository with name '" + name + "' is gone");
      case Refusal.RepositoryExists(String name) ->
          denied("The repository with name '" + name + "' already exists");
      case Refusal.RepositoryNotEmpty(String name) ->
          denied("The repository with name '" + name + "' still contains images");
      case Refusal.TooManyRepositories(int limit) ->
          denied(
              "The registry with id '"
                  + registryId
                  + "' already has the maximum number of repositories: "
                  + limit);
      case Refusal.TooManyImages(String name, int limit) ->
          denied(
              "The repository with name '"
                  + name
                  + "' already has the maximum number of images: "
                  + limit);
      case Refusal.TooManyTags(String name, String digest, int limit) ->
          denied(
              "The image with digest '"
                  + digest
                  + "' in the repository with name '"
                  + name
                  + "' already has the maximum number of tags: "
                  + limit);
      case Refusal.TagImmutable(String name, String tag) ->
          new DistributionError(
              ErrorCode.TAG_INVALID,
              "The image tag '"
                  + tag
                  + "' already exists in the '"
                  + name
                  + "' repository and cannot be overwritten because the tag is immutable.");
      case Refusal.UpstreamUnavailable(String name, String reason) ->
          new DistributionError(
              ErrorCode.UNKNOWN,
              502,
              "The image for the repository with name '"
                  + name
                  + "' cannot be fetched from the upstream registry: "
                  + reason);
      case Refusal.ImageArchived(String name, String digest) ->
          new DistributionError(
              ErrorCode.MANIFEST_UNKNOWN,
              "The image with digest '"
                  + digest
                  + "' in the repository with name '"
                  + name
                  + "' is archived. Restore it by update-image-storage-class first");
      case Refusal.ManifestInvalid(String rule) ->
          new DistributionError(
              ErrorCode.MANIFEST_INVALID,
              "Invalid parameter at 'ImageManifest' failed to satisfy constraint: '" + rule + "'");
      case Refusal.ManifestDigestDiffers(String name, String given) ->
          new DistributionError(
              ErrorCode.DIGEST_INVALID,
              "The image with digest '"
                  + given
                  + "' in repository '"
                  + name
                  + "' and registry ID '"
                  + registryId
                  + "' does not match the image digest that Amazon ECR has calculated.");
      case Refusal.LayersMissing(String name, List<String> digests) ->
          missing("Layers", name, digests);
      case Refusal.ImagesMissing(String name, List<String> digests) ->
          missing("Images", name, digests);
      case Refusal.UploadNotFound(String name, String upload) ->
          new DistributionError(
              ErrorCode.BLOB_UPLOAD_UNKNOWN,
              "The upload with id '"
                  + upload
                  + "' does not exist in the repository with name '"
                  + name
                  + "'");
      case Refusal.UploadEmpty(String name, String upload) -> invalid("The upload is empty");
      case Refusal.PartTooSmall() -> invalid("A part is too small");
      case Refusal.PartInvalid(String name, String upload, long lastByte, String rule) ->
          invalid("The part is not valid: " + rule);
      case Refusal.OutOfOrder(String name, String upload, long first, long next) ->
          invalid("The chunk begins with byte " + first + " where byte " + next + " is the next");
      case Refusal.TooManyParts(int limit) ->
          denied("A layer may have at most " + limit + " parts");
      case Refusal.LayerTooLarge(long limit) ->
          new DistributionError(ErrorCode.SIZE_INVALID, "The blob is larger than layers may be");
      case Refusal.LayerDigestDiffers(String given, String calculated) ->
          new DistributionError(
              ErrorCode.DIGEST_INVALID,
              "The digest " + given + " does not match the content, which has " + calculated);
    };
  }

  private static DistributionError denied(String message) {
    return new DistributionError(ErrorCode.DENIED, message);
  }

  private static DistributionError invalid(String message) {
    return new DistributionError(ErrorCode.BLOB_UPLOAD_INVALID, message);
  }

  private DistributionError missing(String what, String repository, List<String> digests) {
    return new DistributionError(
        ErrorCode.MANIFEST_BLOB_UNKNOWN,
        what
            + " with digests '["
            + String.join(", ", digests)
            + "]' required for pushing image into repository with name '"
            + repository
            + "' in the registry with id '"
            + registryId
            + "' do not exist");
  }
}
