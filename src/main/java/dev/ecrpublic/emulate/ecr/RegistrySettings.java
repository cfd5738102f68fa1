package dev.ecrpublic.emulate.ecr;

import dev.ecrpublic.emulate.Members;
import dev.ecrpublic.emulate.ecr.account.PrivateAccount;
import dev.ecrpublic.emulate.ecr.account.RegistrySections;
import dev.ecrpublic.emulate.ecr.setting.AccountSettings;
import dev.ecrpublic.emulate.ecr.setting.CreationTemplates;
import dev.ecrpublic.emulate.ecr.setting.PullThroughRules;
import dev.ecrpublic.emulate.ecr.setting.PullTimeExclusions;
import dev.ecrpublic.emulate.ecr.setting.RegistryPolicies;
import dev.ecrpublic.emulate.ecr.setting.Replication;
import dev.ecrpublic.emulate.ecr.setting.ScanningConfigurations;
import dev.ecrpublic.emulate.ecr.setting.Signing;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The operations on what is set for a registry as a whole. */
final class RegistrySettings {
  private final AccountSettings accountSettings;
  private final CreationTemplates templates;
  private final PullThroughRules pullThroughRules;
  private final PullTimeExclusions exclusions;
  private final RegistryPolicies policies;
  private final Replication replication;
  private final ScanningConfigurations scanning;
  private final Signing signing;
  private final Function<String, Optional<String>> upstreamProblem;

  RegistrySettings(
      PrivateAccount account,
      RegistrySections sections,
      Function<String, Optional<String>> upstreamProblem) {
    this.upstreamProblem = upstreamProblem;
    this.accountSettings = new AccountSettings(sections);
    this.templates = new CreationTemplates(account, sections);
    this.pullThroughRules = new PullThroughRules(account, sections);
    this.exclusions = new PullTimeExclusions(account, sections);
    this.policies = new RegistryPolicies(account, sections);
    this.replication = new Replication(account, sections);
    this.scanning = new ScanningConfigurations(account, sections);
    this.signing = new Signing(account, sections);
  }

  Map<String, Object> reply(String operation, Members request) throws IOException {
    return switch (operation) {
      case "batch-get-repository-scanning-configuration" -> scanning.ofRepositories(request);
      case "create-pull-through-cache-rule" -> pullThroughRules.create(request);
      case "create-repository-creation-template" -> templates.create(request);
      case "delete-pull-through-cache-rule" -> pullThroughRules.delete(request);
      case "delete-registry-policy" -> policies.delete();
      case "delete-repository-creation-template" -> templates.delete(request);
      case "delete-signing-configuration" -> signing.delete();
      case "deregister-pull-time-update-exclusion" -> exclusions.deregister(request);
      case "describe-image-replication-status" -> replication.status(request);
      case "describe-image-signing-status" -> signing.status(request);
      case "describe-pull-through-cache-rules" -> pullThroughRules.describe(request);
      case "describe-registry" -> replication.describe();
      case "describe-repository-creation-templates" -> templates.describe(request);
      case "get-account-setting" -> accountSettings.get(request);
      case "get-registry-policy" -> policies.get();
      case "get-registry-scanning-configuration" -> scanning.get();
      case "get-signing-configuration" -> signing.get();
      case "list-pull-time-update-exclusions" -> exclusions.list(request);
      case "put-account-setting" -> accountSettings.put(request);
      case "put-registry-policy" -> policies.put(request);
      case "put-registry-scanning-configuration" -> scanning.put(request);
      case "put-replication-configuration" -> replication.put(request);
      case "put-signing-configuration" -> signing.put(request);
      case "register-pull-time-update-exclusion" -> exclusions.register(request);
      case "update-pull-through-cache-rule" -> pullThroughRules.update(request);
      case "update-repository-creation-template" -> templates.update(request);
      case "validate-pull-through-cache-rule" ->
          pullThroughRules.validate(request, upstreamProblem);
      default -> throw new IllegalArgumentException("no operation of ECR: " + operation);
    };
  }
}
