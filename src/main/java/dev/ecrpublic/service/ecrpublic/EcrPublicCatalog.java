package dev.ecrpublic.service.ecrpublic;

import dev.ecrpublic.model.Catalog;
import dev.ecrpublic.model.Operation;
import dev.ecrpublic.model.Shapes;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ecrpublic.EcrPublicClient;
import software.amazon.awssdk.services.ecrpublic.model.*;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** The 23 operations of Amazon ECR Public (API version 2020-10-30). */
public final class EcrPublicCatalog implements Catalog {
  private static final List<String> NAMES =
      List.of(
          "batch-check-layer-availability",
          "batch-delete-image",
          "complete-layer-upload",
          "create-repository",
          "delete-repository",
          "delete-repository-policy",
          "describe-image-tags",
          "describe-images",
          "describe-registries",
          "describe-repositories",
          "get-authorization-token",
          "get-registry-catalog-data",
          "get-repository-catalog-data",
          "get-repository-policy",
          "initiate-layer-upload",
          "list-tags-for-resource",
          "put-image",
          "put-registry-catalog-data",
          "put-repository-catalog-data",
          "set-repository-policy",
          "tag-resource",
          "untag-resource",
          "upload-layer-part");

  @Override
  public List<String> names() {
    return NAMES;
  }

  /**
   * A switch rather than a map: a method reference links when it runs, so only the typed command
   * costs start-up time.
   */
  @Override
  public Optional<Operation> find(String name) {
    Operation found =
        switch (name) {
          case "batch-check-layer-availability" ->
              op(
                      name,
                      BatchCheckLayerAvailabilityRequest::builder,
                      BatchCheckLayerAvailabilityResponse::builder,
                      EcrPublicClient::batchCheckLayerAvailability)
                  .requires("repositoryName", "layerDigests")
                  .min("registryId", 2);
          case "batch-delete-image" ->
              op(
                      name,
                      BatchDeleteImageRequest::builder,
                      BatchDeleteImageResponse::builder,
                      EcrPublicClient::batchDeleteImage)
                  .requires("repositoryName", "imageIds")
                  .min("registryId", 2);
          case "complete-layer-upload" ->
              op(
                      name,
                      CompleteLayerUploadRequest::builder,
                      CompleteLayerUploadResponse::builder,
                      EcrPublicClient::completeLayerUpload)
                  .requires("repositoryName", "uploadId", "layerDigests")
                  .min("registryId", 2);
          case "create-repository" ->
              op(
                      name,
                      CreateRepositoryRequest::builder,
                      CreateRepositoryResponse::builder,
                      EcrPublicClient::createRepository)
                  .requires("repositoryName");
          case "delete-repository" ->
              op(
                      name,
                      DeleteRepositoryRequest::builder,
                      DeleteRepositoryResponse::builder,
                      EcrPublicClient::deleteRepository)
                  .requires("repositoryName");
          case "delete-repository-policy" ->
              op(
                      name,
                      DeleteRepositoryPolicyRequest::builder,
                      DeleteRepositoryPolicyResponse::builder,
                      EcrPublicClient::deleteRepositoryPolicy)
                  .requires("repositoryName");
          case "describe-image-tags" ->
              op(
                      name,
                      DescribeImageTagsRequest::builder,
                      DescribeImageTagsResponse::builder,
                      EcrPublicClient::describeImageTags)
                  .requires("repositoryName")
                  .pages("imageTagDetails");
          case "describe-images" ->
              op(
                      name,
                      DescribeImagesRequest::builder,
                      DescribeImagesResponse::builder,
                      EcrPublicClient::describeImages)
                  .requires("repositoryName")
                  .pages("imageDetails");
          case "describe-registries" ->
              op(
                      name,
                      DescribeRegistriesRequest::builder,
                      DescribeRegistriesResponse::builder,
                      EcrPublicClient::describeRegistries)
                  .pages("registries");
          case "describe-repositories" ->
              op(
                      name,
                      DescribeRepositoriesRequest::builder,
                      DescribeRepositoriesResponse::builder,
                      EcrPublicClient::describeRepositories)
                  .pages("repositories");
          case "get-authorization-token" ->
              op(
                  name,
                  GetAuthorizationTokenRequest::builder,
                  GetAuthorizationTokenResponse::builder,
                  EcrPublicClient::getAuthorizationToken);
          case "get-registry-catalog-data" ->
              op(
                  name,
                  GetRegistryCatalogDataRequest::builder,
                  GetRegistryCatalogDataResponse::builder,
                  EcrPublicClient::getRegistryCatalogData);
          case "get-repository-catalog-data" ->
              op(
                      name,
                      GetRepositoryCatalogDataRequest::builder,
                      GetRepositoryCatalogDataResponse::builder,
                      EcrPublicClient::getRepositoryCatalogData)
                  .requires("repositoryName");
          case "get-repository-policy" ->
              op(
                      name,
                      GetRepositoryPolicyRequest::builder,
                      GetRepositoryPolicyResponse::builder,
                      EcrPublicClient::getRepositoryPolicy)
                  .requires("repositoryName");
          case "initiate-layer-upload" ->
              op(
                      name,
                      InitiateLayerUploadRequest::builder,
                      InitiateLayerUploadResponse::builder,
                      EcrPublicClient::initiateLayerUpload)
                  .requires("repositoryName")
                  .min("registryId", 2);
          case "list-tags-for-resource" ->
              op(
                      name,
                      ListTagsForResourceRequest::builder,
                      ListTagsForResourceResponse::builder,
                      EcrPublicClient::listTagsForResource)
                  .requires("resourceArn");
          case "put-image" ->
              op(
                      name,
                      PutImageRequest::builder,
                      PutImageResponse::builder,
                      EcrPublicClient::putImage)
                  .requires("repositoryName", "imageManifest")
                  .min("registryId", 2);
          case "put-registry-catalog-data" ->
              op(
                  name,
                  PutRegistryCatalogDataRequest::builder,
                  PutRegistryCatalogDataResponse::builder,
                  EcrPublicClient::putRegistryCatalogData);
          case "put-repository-catalog-data" ->
              op(
                      name,
                      PutRepositoryCatalogDataRequest::builder,
                      PutRepositoryCatalogDataResponse::builder,
                      EcrPublicClient::putRepositoryCatalogData)
                  .requires("repositoryName", "catalogData");
          case "set-repository-policy" ->
              op(
                      name,
                      SetRepositoryPolicyRequest::builder,
                      SetRepositoryPolicyResponse::builder,
                      EcrPublicClient::setRepositoryPolicy)
                  .requires("repositoryName", "policyText");
          case "tag-resource" ->
              op(
                      name,
                      TagResourceRequest::builder,
                      TagResourceResponse::builder,
                      EcrPublicClient::tagResource)
                  .requires("resourceArn", "tags");
          case "untag-resource" ->
              op(
                      name,
                      UntagResourceRequest::builder,
                      UntagResourceResponse::builder,
                      EcrPublicClient::untagResource)
                  .requires("resourceArn", "tagKeys");
          case "upload-layer-part" ->
              op(
                      name,
                      UploadLayerPartRequest::builder,
                      UploadLayerPartResponse::builder,
                      EcrPublicClient::uploadLayerPart)
                  .requires(
                      "repositoryName",
                      "uploadId",
                      "partFirstByte",
                      "partLastByte",
                      "layerPartBlob")
                  .min("registryId", 2);
          default -> null;
        };
    return Optional.ofNullable(found);
  }

  private static <
          Q,
          B extends SdkPojo & SdkBuilder<B, Q>,
          R extends SdkPojo,
          S extends SdkPojo & SdkBuilder<S, R>>
      Operation op(
          String name,
          Supplier<B> request,
          Supplier<S> response,
          BiFunction<EcrPublicClient, Q, R> call) {
    return Operation.of(
        name,
        request,
        response,
        (client, values) -> {
          B builder = request.get();
          Shapes.fill(builder, values);
          return call.apply((EcrPublicClient) client, builder.build());
        },
        EcrPublicCatalog::min);
  }

  private static long min(String structure, String member) {
    return switch (member) {
      case "repositoryName", "repositoryNames[]" -> 2;
      case "layerDigests", "imageIds", "repositoryNames" -> 1;
      case "imageTag", "imageManifest", "resourceArn", "maxResults" -> 1;
      case "Key", "tagKeys[]", "architectures[]", "operatingSystems[]" -> 1;
      default -> 0;
    };
  }
}
