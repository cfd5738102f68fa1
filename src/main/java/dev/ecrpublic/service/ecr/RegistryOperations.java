package dev.ecrpublic.service.ecr;

import static dev.ecrpublic.service.ecr.EcrCatalog.op;

import dev.ecrpublic.model.Operation;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.*;

/** Operations on the registry as a whole: access, scanning, replication, signing. */
final class RegistryOperations {
  private RegistryOperations() {}

  /** The operation of that command name, null where it is none of these. */
  static Operation find(String name) {
    return switch (name) {
      case "delete-registry-policy" ->
          op(
              name,
              DeleteRegistryPolicyRequest::builder,
              DeleteRegistryPolicyResponse::builder,
              EcrClient::deleteRegistryPolicy);
      case "delete-signing-configuration" ->
          op(
              name,
              DeleteSigningConfigurationRequest::builder,
              DeleteSigningConfigurationResponse::builder,
              EcrClient::deleteSigningConfiguration);
      case "deregister-pull-time-update-exclusion" ->
          op(
                  name,
                  DeregisterPullTimeUpdateExclusionRequest::builder,
                  DeregisterPullTimeUpdateExclusionResponse::builder,
                  EcrClient::deregisterPullTimeUpdateExclusion)
              .requires("principalArn");
      case "describe-registry" ->
          op(
              name,
              DescribeRegistryRequest::builder,
              DescribeRegistryResponse::builder,
              EcrClient::describeRegistry);
      case "get-account-setting" ->
          op(
                  name,
                  GetAccountSettingRequest::builder,
                  GetAccountSettingResponse::builder,
                  EcrClient::getAccountSetting)
              .requires("name");
      case "get-authorization-token" ->
          op(
              name,
              GetAuthorizationTokenRequest::builder,
              GetAuthorizationTokenResponse::builder,
              EcrClient::getAuthorizationToken);
      case "get-registry-policy" ->
          op(
              name,
              GetRegistryPolicyRequest::builder,
              GetRegistryPolicyResponse::builder,
              EcrClient::getRegistryPolicy);
      case "get-registry-scanning-configuration" ->
          op(
              name,
              GetRegistryScanningConfigurationRequest::builder,
              GetRegistryScanningConfigurationResponse::builder,
              EcrClient::getRegistryScanningConfiguration);
      case "get-signing-configuration" ->
          op(
              name,
              GetSigningConfigurationRequest::builder,
              GetSigningConfigurationResponse::builder,
              EcrClient::getSigningConfiguration);
      case "list-pull-time-update-exclusions" ->
          op(
              name,
              ListPullTimeUpdateExclusionsRequest::builder,
              ListPullTimeUpdateExclusionsResponse::builder,
              EcrClient::listPullTimeUpdateExclusions);
      case "put-account-setting" ->
          op(
                  name,
                  PutAccountSettingRequest::builder,
                  PutAccountSettingResponse::builder,
                  EcrClient::putAccountSetting)
              .requires("name", "value");
      case "put-registry-policy" ->
          op(
                  name,
                  PutRegistryPolicyRequest::builder,
                  PutRegistryPolicyResponse::builder,
                  EcrClient::putRegistryPolicy)
              .requires("policyText");
      case "put-registry-scanning-configuration" ->
          op(
              name,
              PutRegistryScanningConfigurationRequest::builder,
              PutRegistryScanningConfigurationResponse::builder,
              EcrClient::putRegistryScanningConfiguration);
      case "put-replication-configuration" ->
          op(
                  name,
                  PutReplicationConfigurationRequest::builder,
                  PutReplicationConfigurationResponse::builder,
                  EcrClient::putReplicationConfiguration)
              .requires("replicationConfiguration");
      case "put-signing-configuration" ->
          op(
                  name,
                  PutSigningConfigurationRequest::builder,
                  PutSigningConfigurationResponse::builder,
                  EcrClient::putSigningConfiguration)
              .requires("signingConfiguration");
      case "register-pull-time-update-exclusion" ->
          op(
                  name,
                  RegisterPullTimeUpdateExclusionRequest::builder,
                  RegisterPullTimeUpdateExclusionResponse::builder,
                  EcrClient::registerPullTimeUpdateExclusion)
              .requires("principalArn");
      default -> null;
    };
  }
}
