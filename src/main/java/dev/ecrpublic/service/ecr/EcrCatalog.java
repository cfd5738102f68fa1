package dev.ecrpublic.service.ecr;

import dev.ecrpublic.model.Catalog;
import dev.ecrpublic.model.Facts;
import dev.ecrpublic.model.Operation;
import dev.ecrpublic.model.Shapes;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** The 58 operations of Amazon ECR (API version 2015-09-21). */
public final class EcrCatalog implements Catalog {
  private static final Facts FACTS = new EcrFacts();
  private static final List<String> NAMES =
      List.of(
          "batch-check-layer-availability",
          "batch-delete-image",
          "batch-get-image",
          "batch-get-repository-scanning-configuration",
          "complete-layer-upload",
          "create-pull-through-cache-rule",
          "create-repository",
          "create-repository-creation-template",
          "delete-lifecycle-policy",
          "delete-pull-through-cache-rule",
          "delete-registry-policy",
          "delete-repository",
          "delete-repository-creation-template",
          "delete-repository-policy",
          "delete-signing-configuration",
          "deregister-pull-time-update-exclusion",
          "describe-image-replication-status",
          "describe-image-scan-findings",
          "describe-image-signing-status",
          "describe-images",
          "describe-pull-through-cache-rules",
          "describe-registry",
          "describe-repositories",
          "describe-repository-creation-templates",
          "get-account-setting",
          "get-authorization-token",
          "get-download-url-for-layer",
          "get-lifecycle-policy",
          "get-lifecycle-policy-preview",
          "get-registry-policy",
          "get-registry-scanning-configuration",
          "get-repository-policy",
          "get-signing-configuration",
          "initiate-layer-upload",
          "list-image-referrers",
          "list-images",
          "list-pull-time-update-exclusions",
          "list-tags-for-resource",
          "put-account-setting",
          "put-image",
          "put-image-scanning-configuration",
          "put-image-tag-mutability",
          "put-lifecycle-policy",
          "put-registry-policy",
          "put-registry-scanning-configuration",
          "put-replication-configuration",
          "put-signing-configuration",
          "register-pull-time-update-exclusion",
          "set-repository-policy",
          "start-image-scan",
          "start-lifecycle-policy-preview",
          "tag-resource",
          "untag-resource",
          "update-image-storage-class",
          "update-pull-through-cache-rule",
          "update-repository-creation-template",
          "upload-layer-part",
          "validate-pull-through-cache-rule");

  @Override
  public List<String> names() {
    return NAMES;
  }

  @Override
  public Optional<Operation> find(String name) {
    Operation image = ImageOperations.find(name);
    if (image != null) {
      return Optional.of(image);
    }
    Operation repository = RepositoryOperations.find(name);
    if (repository != null) {
      return Optional.of(repository);
    }
    Operation registry = RegistryOperations.find(name);
    return Optional.ofNullable(registry == null ? TemplateOperations.find(name) : registry);
  }

  /** A row, of which nothing but the method references is made before it is used. */
  static <
          Q,
          B extends SdkPojo & SdkBuilder<B, Q>,
          R extends SdkPojo,
          S extends SdkPojo & SdkBuilder<S, R>>
      Operation op(
          String name,
          Supplier<B> request,
          Supplier<S> response,
          BiFunction<EcrClient, Q, R> call) {
    return Operation.of(
        name,
        request,
        response,
        (client, values) -> {
          B builder = request.get();
          Shapes.fill(builder, values);
          return call.apply((EcrClient) client, builder.build());
        },
        FACTS);
  }
}
