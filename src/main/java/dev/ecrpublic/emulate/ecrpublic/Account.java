package dev.ecrpublic.emulate.ecrpublic;

import dev.ecrpublic.registry.Registry;
import dev.ecrpublic.registry.Repository;

/** What the operations share: whose registry it is, what it holds, and how it refuses. */
final class Account {
  private final LocalSettings settings;
  private final Registry registry;
  private final PageTokens pageTokens;
  private final EcrPublicErrors errors;

  Account(LocalSettings settings, Registry registry) {
    this.settings = settings;
    this.registry = registry;
    this.pageTokens = new PageTokens(registry.secret());
    this.errors = new EcrPublicErrors(settings.accountId());
  }

  Registry registry() {
    return registry;
  }

  PageTokens pageTokens() {
    return pageTokens;
  }

  EcrPublicErrors errors() {
    return errors;
  }

  /** The account id. */
  String id() {
    return settings.accountId();
  }

  /** The alias. */
  String alias() {
    return settings.alias();
  }

  /** The registry's ARN. */
  String arn() {
    return "arn:aws:ecr-public::" + id() + ":registry/" + id();
  }

  /** The registry's URI: host and alias. */
  String uri() {
    return settings.registryHost() + "/" + alias();
  }

  /** A repository's ARN. */
  String arn(String repository) {
    return repositoryArnPrefix() + repository;
  }

  /** A repository's URI. */
  String uri(String repository) {
    return uri() + "/" + repository;
  }

  /** The address of a repository's logo, on the host that stands in its URI. */
  String logoUrl(Repository repository, String logo) {
    String host = settings.registryHost();
    String scheme = host.equals(LocalSettings.DEFAULT_REGISTRY_HOST) ? "https://" : "http://";
    return scheme + host + repository.logos().path(logo);
  }

  /** The repository that an ARN names. */
  Repository repositoryWithArn(String arn) {
    Constraints.length("resourceArn", Constraints.required("resourceArn", arn), 1, 2048);
    String prefix = repositoryArnPrefix();
    if (!arn.startsWith(prefix)) {
      throw EcrPublicErrors.invalidParameter(
          "resourceArn", "must be the ARN of a repository: " + prefix + "NAME");
    }
    return repository(arn.substring(prefix.length()));
  }

  /** A repository of an operation that takes account ids only. */
  Repository repository(String registryId, String name) {
    requireAccount(registryId);
    return repository(name);
  }

  /** A repository of an operation that takes aliases too and knows RegistryNotFoundException. */
  Repository repositoryOfAnyRegistry(String registryId, String name) {
    if (registryId != null) {
      Constraints.length("registryId", registryId, 2, 50);
      if (!registryId.equals(id()) && !registryId.equals(alias())) {
        throw EcrPublicErrors.registryNotFound(registryId);
      }
    }
    return repository(name);
  }

  /** A repository of an operation that takes aliases but has no error for another registry. */
  Repository repositoryOfThisRegistry(String registryId, String name) {
    if (registryId != null && !registryId.equals(alias())) {
      Constraints.length("registryId", registryId, 2, 50);
      requireOwn(registryId);
    }
    return repository(name);
  }

  /** Refuses what is not this registry's account id. */
  void requireAccount(String registryId) {
    if (registryId == null) {
      return;
    }
    if (!ModelPatterns.isAccountId(registryId)) {
      throw EcrPublicErrors.invalidParameter(
          "registryId", "must satisfy regular expression '[0-9]{12}'");
    }
    requireOwn(registryId);
  }

  private void requireOwn(String registryId) {
    if (!registryId.equals(id())) {
      throw EcrPublicErrors.invalidParameter(
          "registryId", "must be the id of this registry, " + id());
    }
  }

  private Repository repository(String name) {
    Constraints.repositoryName("repositoryName", name);
    return registry.get(name);
  }

  private String repositoryArnPrefix() {
    return "arn:aws:ecr-public::" + id() + ":repository/";
  }
}
