package dev.ecrpublic.emulate.ecrpublic;

import dev.ecrpublic.registry.rule.Refusal;
import java.util.Collection;
import java.util.List;
import software.amazon.awssdk.services.ecrpublic.model.EcrPublicException;
import software.amazon.awssdk.services.ecrpublic.model.EmptyUploadException;
import software.amazon.awssdk.services.ecrpublic.model.ImageDigestDoesNotMatchException;
import software.amazon.awssdk.services.ecrpublic.model.InvalidLayerException;
import software.amazon.awssdk.services.ecrpublic.model.InvalidLayerPartException;
import software.amazon.awssdk.services.ecrpublic.model.LayerPartTooSmallException;
import software.amazon.awssdk.services.ecrpublic.model.LayersNotFoundException;
import software.amazon.awssdk.services.ecrpublic.model.LimitExceededException;
import software.amazon.awssdk.services.ecrpublic.model.ReferencedImagesNotFoundException;
import software.amazon.awssdk.services.ecrpublic.model.RepositoryAlreadyExistsException;
import software.amazon.awssdk.services.ecrpublic.model.RepositoryNotEmptyException;
import software.amazon.awssdk.services.ecrpublic.model.RepositoryNotFoundException;
import software.amazon.awssdk.services.ecrpublic.model.UploadNotFoundException;

/** What the registry refuses, as the service's errors. */
final class RefusalErrors {
  private final String registryId;

  RefusalErrors(String registryId) {
    this.registryId = registryId;
  }

  /** The error for what the registry refuses. */
  EcrPublicException of(Refusal refusal) {
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
      case Refusal.TooManyImages(String name, int limit) ->
          limitExceeded(
              "The repository with name '"
                  + name
                  + "' already has the maximum number of images: "
                  + limit);
      case Refusal.ManifestInvalid(String rule) ->
          EcrPublicErrors.invalidParameter("ImageManifest", rule);
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

  private static EcrPublicException limitExceeded(String message) {
    return EcrPublicErrors.error(
        LimitExceededException.builder(), "LimitExceededException", message);
  }

  private static EcrPublicException layerPartTooSmall() {
    return EcrPublicErrors.error(
        LayerPartTooSmallException.builder(),
        "LayerPartTooSmallException",
        "All layer parts except the last part should be at least 5MB");
  }

  private EcrPublicException repositoryNotFound(String name) {
    return EcrPublicErrors.error(
        RepositoryNotFoundException.builder(),
        "RepositoryNotFoundException",
        "The repository with name '" + name + "' does not exist" + inRegistry());
  }

  private EcrPublicException repositoryAlreadyExists(String name) {
    return EcrPublicErrors.error(
        RepositoryAlreadyExistsException.builder(),
        "RepositoryAlreadyExistsException",
        "The repository with name '" + name + "' already exists" + inRegistry());
  }

  private EcrPublicException repositoryNotEmpty(String name) {
    return EcrPublicErrors.error(
        RepositoryNotEmptyException.builder(),
        "RepositoryNotEmptyException",
        "The repository with name '"
            + name
            + "' in registry with id '"
            + registryId
            + "' cannot be deleted because it still contains images");
  }

  private EcrPublicException imageDigestDoesNotMatch(String name, String digest) {
    return EcrPublicErrors.error(
        ImageDigestDoesNotMatchException.builder(),
        "ImageDigestDoesNotMatchException",
        "The image with digest '"
            + digest
            + "' in repository '"
            + name
            + "' and registry ID '"
            + registryId
            + "' does not match the image digest that Amazon ECR has calculated.");
  }

  private EcrPublicException layersNotFound(String name, Collection<String> digests) {
    return EcrPublicErrors.error(
        LayersNotFoundException.builder(),
        "LayersNotFoundException",
        "Layers" + required(name, digests));
  }

  private EcrPublicException referencedImagesNotFound(String name, Collection<String> digests) {
    return EcrPublicErrors.error(
        ReferencedImagesNotFoundException.builder(),
        "ReferencedImagesNotFoundException",
        "Images" + required(name, digests));
  }

  private EcrPublicException uploadNotFound(String name, String uploadId) {
    return EcrPublicErrors.error(
        UploadNotFoundException.builder(),
        "UploadNotFoundException",
        "The upload with id '"
            + uploadId
            + "' does not exist in the repository with name '"
            + name
            + "'"
            + inRegistry());
  }

  private EcrPublicException emptyUpload(String name, String uploadId) {
    return EcrPublicErrors.error(
        EmptyUploadException.builder(),
        "EmptyUploadException",
        "The upload with id '"
            + uploadId
            + "' in the repository with name '"
            + name
            + "'"
            + inRegistry()
            + " does not contain any layer parts");
  }

  private EcrPublicException invalidLayer(String given, String calculated) {
    return EcrPublicErrors.error(
        InvalidLayerException.builder(),
        "InvalidLayerException",
        "The layer digest '"
            + given
            + "' does not match the digest that Amazon ECR has calculated, '"
            + calculated
            + "'");
  }

  private EcrPublicException invalidLayerPart(
      String name, String uploadId, long lastByte, String reason) {
    InvalidLayerPartException.Builder builder =
        InvalidLayerPartException.builder()
            .registryId(registryId)
            .repositoryName(name)
            .uploadId(uploadId)
            .lastValidByteReceived(lastByte);
    return EcrPublicErrors.error(
        builder,
        "InvalidLayerPartException",
        "The layer part is not valid for the upload with id '"
            + uploadId
            + "' in the repository with name '"
            + name
            + "'"
            + inRegistry()
            + ": "
            + reason);
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
