package dev.ecrpublic.emulate;

import dev.ecrpublic.registry.rule.Refusal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the registry refuses, as the service's errors. */
public final class RefusalErrors {
  private final String registryId;

  /** The errors of the registry with that id. */
  public RefusalErrors(String registryId) {
    this.registryId = registryId;
  }

  /** The error for what the registry refuses. */
  public ErrorReply of(Refusal refusal) {
    return switch (refusal) {
      case Refusal.RepositoryNotFound(String name) -> repositoryNotFound(name);
      case Refusal.RepositoryExists(String name) -> repositoryAlreadyExists(name);
      case Refusal.RepositoryNotEmpty(String name) -> repositoryNotEmpty(name);
      case Refusal.TooManyRepositories(int limit) ->
          limitExceeded(
              "The registry with id '"
                  + registryId
                  + "' already has the maximum number of repositories: "
                  + limit);
      case Refusal.TooManyTags(String name, String digest, int limit) ->
          limitExceeded(
              "The image with digest '"
                  + digest
                  + "' in the repository with name '"
                  + name
                  + "' already has the maximum number of tags: "
                  + limit);
      case Refusal.TagImmutable(String name, String tag) ->
          ErrorReply.of(
              "ImageTagAlreadyExistsException",
              "The image tag '"
                  + tag
                  + "' already exists in the '"
                  + name
                  + "' repository and cannot be overwritten because the tag is immutable.");
      case Refusal.UpstreamUnavailable(String name, String reason) ->
          ErrorReply.of(
              "UnableToGetUpstreamImageException",
              "The image for the repository with name '"
                  + name
                  + "' cannot be fetched from the upstream registry: "
                  + reason);
      case Refusal.ImageArchived(String name, String digest) ->
          ErrorReply.of(
              "ImageArchivedException",
              "The image with digest '"
                  + digest
                  + "' in the repository with name '"
                  + name
                  + "' is archived. Restore it by update-image-storage-class first");
      case Refusal.TooManyImages(String name, int limit) ->
          limitExceeded(
              "The repository with name '"
                  + name
                  + "' already has the maximum number of images: "
                  + limit);
      case Refusal.ManifestInvalid(String rule) ->
          RepositoryErrors.invalidParameter("ImageManifest", rule);
      case Refusal.ManifestDigestDiffers(String name, String given) ->
          imageDigestDoesNotMatch(name, given);
      case Refusal.LayersMissing(String name, List<String> digests) ->
          layersNotFound(name, digests);
      case Refusal.ImagesMissing(String name, List<String> digests) ->
          referencedImagesNotFound(name, digests);
      case Refusal.UploadNotFound(String name, String upload) -> uploadNotFound(name, upload);
      case Refusal.UploadEmpty(String name, String upload) -> emptyUpload(name, upload);
      case Refusal.PartTooSmall() -> layerPartTooSmall();
      case Refusal.PartInvalid(String name, String upload, long lastByte, String rule) ->
          invalidLayerPart(name, upload, lastByte, rule);
      case Refusal.OutOfOrder(String name, String upload, long first, long next) ->
          invalidLayerPart(
              name,
              upload,
              next - 1,
              "it begins with byte " + first + " where byte " + next + " is the next");
      case Refusal.TooManyParts(int limit) ->
          limitExceeded("A layer may have at most " + limit + " parts");
      case Refusal.LayerTooLarge(long limit) ->
          limitExceeded("A layer may have at most " + limit + " bytes");
      case Refusal.LayerDigestDiffers(String given, String calculated) ->
          invalidLayer(given, calculated);
    };
  }

  private static ErrorReply limitExceeded(String message) {
    return ErrorReply.of("LimitExceededException", message);
  }

  private static ErrorReply layerPartTooSmall() {
    return ErrorReply.of(
        "LayerPartTooSmallException",
        "All layer parts except the last part should be at least 5MB");
  }

  private ErrorReply repositoryNotFound(String name) {
    return ErrorReply.of(
        "RepositoryNotFoundException",
        "The repository with name '" + name + "' does not exist" + inRegistry());
  }

  private ErrorReply repositoryAlreadyExists(String name) {
    return ErrorReply.of(
        "RepositoryAlreadyExistsException",
        "The repository with name '" + name + "' already exists" + inRegistry());
  }

  private ErrorReply repositoryNotEmpty(String name) {
    return ErrorReply.of(
        "RepositoryNotEmptyException",
        "The repository with name '"
            + name
            + "' in registry with id '"
            + registryId
            + "' cannot be deleted because it still contains images");
  }

  private ErrorReply imageDigestDoesNotMatch(String name, String digest) {
    return ErrorReply.of(
        "ImageDigestDoesNotMatchException",
        "The image with digest '"
            + digest
            + "' in repository '"
            + name
            + "' and registry ID '"
            + registryId
            + "' does not match the image digest that Amazon ECR has calculated.");
  }

  private ErrorReply layersNotFound(String name, Collection<String> digests) {
    return ErrorReply.of("LayersNotFoundException", "Layers" + required(name, digests));
  }

  private ErrorReply referencedImagesNotFound(String name, Collection<String> digests) {
    return ErrorReply.of("ReferencedImagesNotFoundException", "Images" + required(name, digests));
  }

  private ErrorReply uploadNotFound(String name, String uploadId) {
    return ErrorReply.of(
        "UploadNotFoundException",
        "The upload with id '"
            + uploadId
            + "' does not exist in the repository with name '"
            + name
            + "'"
            + inRegistry());
  }

  private ErrorReply emptyUpload(String name, String uploadId) {
    return ErrorReply.of(
        "EmptyUploadException",
        "The upload with id '"
            + uploadId
            + "' in the repository with name '"
            + name
            + "'"
            + inRegistry()
            + " does not contain any layer parts");
  }

  private ErrorReply invalidLayer(String given, String calculated) {
    return ErrorReply.of(
        "InvalidLayerException",
        "The layer digest '"
            + given
            + "' does not match the digest that Amazon ECR has calculated, '"
            + calculated
            + "'");
  }

  private ErrorReply invalidLayerPart(String name, String uploadId, long lastByte, String reason) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("registryId", registryId);
    members.put("repositoryName", name);
    members.put("uploadId", uploadId);
    members.put("lastValidByteReceived", lastByte);
    return ErrorReply.of(
        "InvalidLayerPartException",
        "The layer part is not valid for the upload with id '"
            + uploadId
            + "' in the repository with name '"
            + name
            + "'"
            + inRegistry()
            + ": "
            + reason,
        members);
  }

  private String required(String name, Collection<String> digests) {
    return " with digests '["
        + String.join(", ", digests)
        + "]' required for pushing image into repository with name '"
        + name
        + "' in the registry with id '"
        + registryId
        + "' do not exist";
  }

  private String inRegistry() {
    return " in the registry with id '" + registryId + "'";
  }
}
