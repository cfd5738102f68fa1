package dev.ecrpublic.emulate;

/** The errors that both services have, in their words. */
public final class RepositoryErrors {
  private final String registryId;

  RepositoryErrors(String registryId) {
    this.registryId = registryId;
  }

  /** A member of a request that breaks a rule. */
  public static ErrorReply invalidParameter(String parameter, String constraint) {
    String message =
        "Invalid parameter at '"
            + parameter
            + "' failed to satisfy constraint: '"
            + constraint
            + "'";
    return ErrorReply.of("InvalidParameterException", message);
  }

  /** A resource tag that breaks a rule. */
  public static ErrorReply invalidTag(String message) {
    return ErrorReply.of("InvalidTagParameterException", message);
  }

  /** More resource tags than a repository may have. */
  public static ErrorReply tooManyTags(int limit) {
    return ErrorReply.of(
        "TooManyTagsException",
        "The list of tags on the repository is over the limit. The maximum number of tags that can"
            + " be applied to a repository is "
            + limit);
  }

  /** A repository without a policy. */
  public ErrorReply policyNotFound(String name) {
    return ErrorReply.of(
        "RepositoryPolicyNotFoundException",
        "Repository policy does not exist for the repository with name '"
            + name
            + "'"
            + inRegistry());
  }

  /** An image that is not there. */
  public ErrorReply imageNotFound(String name, String digest, String tag) {
    return ErrorReply.of(
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

  /** An image that is there as it was put. */
  public ErrorReply imageAlreadyExists(String name, String digest, String tag) {
    return ErrorReply.of(
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

  /** A layer that is there already. */
  public ErrorReply layerAlreadyExists(String name, String digest) {
    return ErrorReply.of(
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
}
