package dev.ecrpublic.service.ecr;

import static dev.ecrpublic.service.ecr.EcrCatalog.op;

import dev.ecrpublic.model.Operation;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.*;

/** Operations on pull through cache rules and repository creation templates. */
final class TemplateOperations {
  private TemplateOperations() {}

  /** The operation of that command name, null where it is none of these. */
  static Operation find(String name) {
    return switch (name) {
      case "create-pull-through-cache-rule" ->
          op(
                  name,
                  CreatePullThroughCacheRuleRequest::builder,
                  CreatePullThroughCacheRuleResponse::builder,
                  EcrClient::createPullThroughCacheRule)
              .requires("ecrRepositoryPrefix", "upstreamRegistryUrl");
      case "create-repository-creation-template" ->
          op(
                  name,
                  CreateRepositoryCreationTemplateRequest::builder,
                  CreateRepositoryCreationTemplateResponse::builder,
                  EcrClient::createRepositoryCreationTemplate)
              .requires("prefix", "appliedFor");
      case "delete-pull-through-cache-rule" ->
          op(
                  name,
                  DeletePullThroughCacheRuleRequest::builder,
                  DeletePullThroughCacheRuleResponse::builder,
                  EcrClient::deletePullThroughCacheRule)
              .requires("ecrRepositoryPrefix");
      case "delete-repository-creation-template" ->
          op(
                  name,
                  DeleteRepositoryCreationTemplateRequest::builder,
                  DeleteRepositoryCreationTemplateResponse::builder,
                  EcrClient::deleteRepositoryCreationTemplate)
              .requires("prefix");
      case "describe-pull-through-cache-rules" ->
          op(
                  name,
                  DescribePullThroughCacheRulesRequest::builder,
                  DescribePullThroughCacheRulesResponse::builder,
                  EcrClient::describePullThroughCacheRules)
              .pages("pullThroughCacheRules");
      case "describe-repository-creation-templates" ->
          op(
                  name,
                  DescribeRepositoryCreationTemplatesRequest::builder,
                  DescribeRepositoryCreationTemplatesResponse::builder,
                  EcrClient::describeRepositoryCreationTemplates)
              .pages("repositoryCreationTemplates")
              .once("registryId");
      case "update-pull-through-cache-rule" ->
          op(
                  name,
                  UpdatePullThroughCacheRuleRequest::builder,
                  UpdatePullThroughCacheRuleResponse::builder,
                  EcrClient::updatePullThroughCacheRule)
              .requires("ecrRepositoryPrefix");
      case "update-repository-creation-template" ->
          op(
                  name,
                  UpdateRepositoryCreationTemplateRequest::builder,
                  UpdateRepositoryCreationTemplateResponse::builder,
                  EcrClient::updateRepositoryCreationTemplate)
              .requires("prefix");
      case "validate-pull-through-cache-rule" ->
          op(
                  name,
                  ValidatePullThroughCacheRuleRequest::builder,
                  ValidatePullThroughCacheRuleResponse::builder,
                  EcrClient::validatePullThroughCacheRule)
              .requires("ecrRepositoryPrefix");
      default -> null;
    };
  }
}
