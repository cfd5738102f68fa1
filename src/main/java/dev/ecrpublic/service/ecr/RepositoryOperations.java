package dev.ecrpublic.service.ecr;

import static dev.ecrpublic.service.ecr.EcrCatalog.op;

import dev.ecrpublic.model.Operation;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.*;

/** Operations on repositories, their policies, lifecycles and tags. */
final class RepositoryOperations {
  private RepositoryOperations() {}

  /** The operation of that command name, null where it is none of these. */
  static Operation find(String name) {
    return switch (name) {
      case "batch-get-repository-scanning-configuration" ->
          op(
                  name,
                  BatchGetRepositoryScanningConfigurationRequest::builder,
                  BatchGetRepositoryScanningConfigurationResponse::builder,
                  EcrClient::batchGetRepositoryScanningConfiguration)
              .requires("repositoryNames");
      case "create-repository" ->
          op(
                  name,
                  CreateRepositoryRequest::builder,
                  CreateRepositoryResponse::builder,
                  EcrClient::createRepository)
              .requires("repositoryName");
      case "delete-lifecycle-policy" ->
          op(
                  name,
                  DeleteLifecyclePolicyRequest::builder,
                  DeleteLifecyclePolicyResponse::builder,
                  EcrClient::deleteLifecyclePolicy)
              .requires("repositoryName");
      case "delete-repository" ->
          op(
                  name,
                  DeleteRepositoryRequest::builder,
                  DeleteRepositoryResponse::builder,
                  EcrClient::deleteRepository)
              .requires("repositoryName");
      case "delete-repository-policy" ->
          op(
                  name,
                  DeleteRepositoryPolicyRequest::builder,
                  DeleteRepositoryPolicyResponse::builder,
                  EcrClient::deleteRepositoryPolicy)
              .requires("repositoryName");
      case "describe-repositories" ->
          op(
                  name,
                  DescribeRepositoriesRequest::builder,
                  DescribeRepositoriesResponse::builder,
                  EcrClient::describeRepositories)
              .pages("repositories");
      case "get-lifecycle-policy" ->
          op(
                  name,
                  GetLifecyclePolicyRequest::builder,
                  GetLifecyclePolicyResponse::builder,
                  EcrClient::getLifecyclePolicy)
              .requires("repositoryName");
      case "get-lifecycle-policy-preview" ->
          op(
                  name,
                  GetLifecyclePolicyPreviewRequest::builder,
                  GetLifecyclePolicyPreviewResponse::builder,
                  EcrClient::getLifecyclePolicyPreview)
              .requires("repositoryName")
              .pages("previewResults")
              .once("registryId", "repositoryName", "lifecyclePolicyText", "status", "summary");
      case "get-repository-policy" ->
          op(
                  name,
                  GetRepositoryPolicyRequest::builder,
                  GetRepositoryPolicyResponse::builder,
                  EcrClient::getRepositoryPolicy)
              .requires("repositoryName");
      case "list-tags-for-resource" ->
          op(
                  name,
                  ListTagsForResourceRequest::builder,
                  ListTagsForResourceResponse::builder,
                  EcrClient::listTagsForResource)
              .requires("resourceArn");
      case "put-image-scanning-configuration" ->
          op(
                  name,
                  PutImageScanningConfigurationRequest::builder,
                  PutImageScanningConfigurationResponse::builder,
                  EcrClient::putImageScanningConfiguration)
              .requires("repositoryName", "imageScanningConfiguration");
      case "put-image-tag-mutability" ->
          op(
                  name,
                  PutImageTagMutabilityRequest::builder,
                  PutImageTagMutabilityResponse::builder,
                  EcrClient::putImageTagMutability)
              .requires("repositoryName", "imageTagMutability");
      case "put-lifecycle-policy" ->
          op(
                  name,
                  PutLifecyclePolicyRequest::builder,
                  PutLifecyclePolicyResponse::builder,
                  EcrClient::putLifecyclePolicy)
              .requires("repositoryName", "lifecyclePolicyText");
      case "set-repository-policy" ->
          op(
                  name,
                  SetRepositoryPolicyRequest::builder,
                  SetRepositoryPolicyResponse::builder,
                  EcrClient::setRepositoryPolicy)
              .requires("repositoryName", "policyText");
      case "start-lifecycle-policy-preview" ->
          op(
                  name,
                  StartLifecyclePolicyPreviewRequest::builder,
                  StartLifecyclePolicyPreviewResponse::builder,
                  EcrClient::startLifecyclePolicyPreview)
              .requires("repositoryName");
      case "tag-resource" ->
          op(
                  name,
                  TagResourceRequest::builder,
                  TagResourceResponse::builder,
                  EcrClient::tagResource)
              .requires("resourceArn", "tags");
      case "untag-resource" ->
          op(
                  name,
                  UntagResourceRequest::builder,
                  UntagResourceResponse::builder,
                  EcrClient::untagResource)
              .requires("resourceArn", "tagKeys");
      default -> null;
    };
  }
}
