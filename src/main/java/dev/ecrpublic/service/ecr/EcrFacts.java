package dev.ecrpublic.service.ecr;

import dev.ecrpublic.model.Facts;
import dev.ecrpublic.model.Names;
import java.util.List;

/** What the model of Amazon ECR says beyond the SDK's metadata. */
final class EcrFacts implements Facts {
  @Override
  public long min(String structure, String member) {
    return switch (member) {
      case "lifecyclePolicyText" -> 100;
      case "credentialArn" -> 50;
      case "repositoryName", "repositoryNames[]", "region" -> 2;
      case "ecrRepositoryPrefix", "ecrRepositoryPrefixes[]", "upstreamRepositoryPrefix" -> 2;
      case "layerDigests", "imageIds", "acceptedMediaTypes", "repositoryNames" -> 1;
      case "ecrRepositoryPrefixes", "registryIds", "imageTagMutabilityExclusionFilters" -> 1;
      case "imageTag", "imageTags[]", "imageManifest", "artifactTypes[]" -> 1;
      case "prefix", "prefixes[]", "maxResults", "appliedRulePriority" -> 1;
      case "name" -> structure.endsWith("AccountSettingRequest") ? 1 : 0;
      case "kmsKey" -> structure.equals("EncryptionConfiguration") ? 1 : 0;
      case "repositoryFilters" -> structure.equals("RegistryScanningRule") ? 0 : 1;
      case "filter" -> filter(structure);
      default -> 0;
    };
  }

  private static long filter(String structure) {
    return switch (structure) {
      case "RepositoryFilter" -> 2;
      case "ImageTagMutabilityExclusionFilter",
          "ScanningRepositoryFilter",
          "SigningRepositoryFilter" ->
          1;
      default -> 0;
    };
  }

  @Override
  public boolean required(String structure, String member) {
    return switch (structure) {
      case "Tag",
          "ImageTagMutabilityExclusionFilter",
          "ScanningRepositoryFilter",
          "RepositoryFilter",
          "SigningRepositoryFilter",
          "RegistryScanningRule",
          "ReplicationConfiguration",
          "ReplicationDestination",
          "SigningConfiguration",
          "SubjectIdentifier" ->
          !member.endsWith("[]");
      case "EncryptionConfiguration", "EncryptionConfigurationForRepositoryCreationTemplate" ->
          member.equals("encryptionType");
      case "ReplicationRule" -> member.equals("destinations");
      case "SigningRule" -> member.equals("signingProfileArn");
      default -> false;
    };
  }

  @Override
  public List<String> values(String structure, String member) {
    return switch (member) {
      case "filterType" -> filterTypes(structure);
      case "tagStatus" -> List.of("TAGGED", "UNTAGGED", "ANY");
      case "imageStatus", "artifactStatus" ->
          structure.endsWith("Filter")
              ? List.of("ACTIVE", "ARCHIVED", "ACTIVATING", "ANY")
              : List.of("ACTIVE", "ARCHIVED", "ACTIVATING");
      case "imageTagMutability" ->
          List.of("MUTABLE", "IMMUTABLE", "IMMUTABLE_WITH_EXCLUSION", "MUTABLE_WITH_EXCLUSION");
      case "encryptionType" -> List.of("AES256", "KMS", "KMS_DSSE");
      case "appliedFor[]" -> List.of("REPLICATION", "PULL_THROUGH_CACHE", "CREATE_ON_PUSH");
      case "scanType" -> List.of("BASIC", "ENHANCED");
      case "scanFrequency" -> List.of("SCAN_ON_PUSH", "CONTINUOUS_SCAN", "MANUAL");
      case "targetStorageClass" ->
          structure.equals("UpdateImageStorageClassRequest")
              ? List.of("STANDARD", "ARCHIVE")
              : List.of("ARCHIVE");
      case "upstreamRegistry" ->
          List.of(
              "ecr",
              "ecr-public",
              "quay",
              "k8s",
              "docker-hub",
              "github-container-registry",
              "azure-container-registry",
              "gitlab-container-registry",
              "chainguard");
      default -> List.of();
    };
  }

  private static List<String> filterTypes(String structure) {
    return switch (structure) {
      case "RepositoryFilter" -> List.of("PREFIX_MATCH");
      case "SigningRepositoryFilter" -> List.of("WILDCARD_MATCH");
      default -> List.of("WILDCARD");
    };
  }

  @Override
  public String element(String list) {
    return switch (list) {
      case "appliedFor" -> "RCTAppliedFor";
      case "referenceUrls" -> "Url";
      case "relatedVulnerabilities" -> "RelatedVulnerability";
      case "pullTimeUpdateExclusions" -> "PrincipalArn";
      default -> Names.singular(list);
    };
  }
}
