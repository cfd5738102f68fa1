package dev.ecrpublic.service.ecr;

import dev.ecrpublic.service.NameSource;
import java.util.Optional;

/** Where completion finds names of private registries. */
final class EcrNames {
  private EcrNames() {}

  /** Where the names come from that a member may have. */
  static Optional<NameSource> source(String member) {
    return switch (member) {
      case "repositoryName", "registryId" -> Optional.of(repositories(member));
      case "resourceArn" -> Optional.of(repositories("repositoryArn"));
      case "ecrRepositoryPrefix" ->
          Optional.of(
              new NameSource(
                  "describe-pull-through-cache-rules", "pullThroughCacheRules", member, true));
      case "prefix" ->
          Optional.of(
              new NameSource(
                  "describe-repository-creation-templates",
                  "repositoryCreationTemplates",
                  member,
                  true));
      case "imageTag", "imageDigest" ->
          Optional.of(new NameSource("list-images", "imageIds", member, true));
      default -> Optional.empty();
    };
  }

  private static NameSource repositories(String member) {
    return new NameSource("describe-repositories", "repositories", member, true);
  }

  /** As the mirrored program has it: not where a new name is given, nor on its newer commands. */
  static boolean lookedUp(String operation, String member) {
    return switch (member) {
      case "repositoryName" -> !operation.equals("create-repository");
      case "ecrRepositoryPrefix", "prefix" -> !operation.startsWith("create-");
      case "registryId" -> hasRegistries(operation);
      default -> true;
    };
  }

  private static boolean hasRegistries(String operation) {
    return switch (operation) {
      case "batch-check-layer-availability",
          "batch-delete-image",
          "batch-get-image",
          "complete-layer-upload",
          "delete-lifecycle-policy",
          "delete-repository",
          "delete-repository-policy",
          "describe-images",
          "describe-repositories",
          "get-download-url-for-layer",
          "get-lifecycle-policy",
          "get-lifecycle-policy-preview",
          "get-repository-policy",
          "initiate-layer-upload",
          "list-images",
          "put-image",
          "put-lifecycle-policy",
          "set-repository-policy",
          "start-lifecycle-policy-preview",
          "upload-layer-part" ->
          true;
      default -> false;
    };
  }
}
