package dev.ecrpublic.emulate.ecrpublic;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.ecrpublic.model.EcrPublicException;
import software.amazon.awssdk.services.ecrpublic.model.ImageAlreadyExistsException;
import software.amazon.awssdk.services.ecrpublic.model.ImageNotFoundException;
import software.amazon.awssdk.services.ecrpublic.model.InvalidParameterException;
import software.amazon.awssdk.services.ecrpublic.model.InvalidTagParameterException;
import software.amazon.awssdk.services.ecrpublic.model.LayerAlreadyExistsException;
import software.amazon.awssdk.services.ecrpublic.model.RegistryNotFoundException;
import software.amazon.awssdk.services.ecrpublic.model.RepositoryCatalogDataNotFoundException;
import software.amazon.awssdk.services.ecrpublic.model.RepositoryPolicyNotFoundException;
import software.amazon.awssdk.services.ecrpublic.model.ServerException;
import software.amazon.awssdk.services.ecrpublic.model.TooManyTagsException;

/** The service's errors as the SDK would have read them from a reply. */
final class EcrPublicErrors {
  private final String registryId;

  EcrPublicErrors(String registryId) {
    this.registryId = registryId;
  }

  static EcrPublicException invalidParameter(String parameter, String constraint) {
    String message =
        "Invalid parameter at '"
            + parameter
            + "' failed to satisfy constraint: '"
            + constraint
            + "'";
    return error(InvalidParameterException.builder(), "InvalidParameterException", message);
  }

  static EcrPublicException invalidTag(String message) {
    return error(InvalidTagParameterException.builder(), "InvalidTagParameterException", message);
  }

  static EcrPublicException tooManyTags(int limit) {
    return error(
        TooManyTagsException.builder(),
        "TooManyTagsException",
        "The list of tags on the repository is over the limit. The maximum number of tags that can"
            + " be applied to a repository is "
            + limit);
  }

  static EcrPublicException registryNotFound(String registry) {
    return error(
        RegistryNotFoundException.builder(),
        "RegistryNotFoundException",
        "The registry with id '" + registry + "' does not exist");
  }

  static EcrPublicException server(String message, Throwable cause) {
    ServerException.Builder builder = ServerException.builder();
    builder.statusCode(500).cause(cause);
    return described(builder, "ServerException", message);
  }

  EcrPublicException policyNotFound(String name) {
    return error(
        RepositoryPolicyNotFoundException.builder(),
        "RepositoryPolicyNotFoundException",
        "Repository policy does not exist for the repository with name '"
            + name
            + "'"
            + inRegistry());
  }

  EcrPublicException catalogDataNotFound(String name) {
    return error(
        RepositoryCatalogDataNotFoundException.builder(),
        "RepositoryCatalogDataNotFoundException",
        "Catalog data does not exist for the repository with name '" + name + "'" + inRegistry());
  }

  EcrPublicException imageNotFound(String name, String digest, String tag) {
    return error(
        ImageNotFoundException.builder(),
        "ImageNotFoundException",
        "The image with imageId {imageDigest:'"
            + digest
            + "', imageTag:'"
            + tag
            + "'} does not exist within the repository with name '"
            + name
            + "'"
            + inRegistry());
  }

  EcrPublicException imageAlreadyExists(String name, String digest, String tag) {
    return error(
        ImageAlreadyExistsException.builder(),
        "ImageAlreadyExistsException",
        "Image with digest '"
            + digest
            + "' and tag '"
            + tag
            + "' already exists in the repository with name '"
            + name
            + "' in registry with id '"
            + registryId
            + "'");
  }

  EcrPublicException layerAlreadyExists(String name, String digest) {
    return error(
        LayerAlreadyExistsException.builder(),
        "LayerAlreadyExistsException",
        "The layer with digest '"
            + digest
            + "' already exists in the repository with name '"
            + name
            + "'"
            + inRegistry());
  }

  private String inRegistry() {
    return " in the registry with id '" + registryId + "'";
  }

  /** An error of status 400 with that code. */
  static EcrPublicException error(EcrPublicException.Builder builder, String code, String message) {
    builder.statusCode(400);
    return described(builder, code, message);
  }

  private static EcrPublicException described(
      EcrPublicException.Builder builder, String code, String message) {
    builder.message(message);
    builder.awsErrorDetails(
        AwsErrorDetails.builder()
            .errorCode(code)
            .errorMessage(message)
            .serviceName("EcrPublic")
            .build());
    return (EcrPublicException) builder.build();
  }
}
