package dev.ecrpublic.emulate.ecrpublic;

import dev.ecrpublic.registry.RegistryStore;
import dev.ecrpublic.registry.RepositoryStore;
import dev.ecrpublic.registry.rule.Grammar;
import dev.ecrpublic.registry.rule.Limits;
import dev.ecrpublic.registry.state.Secret;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What the operations share: who the registry is, what it holds, and how it refuses. */
final class Account {
  private final LocalSettings settings;
  private final RegistryStore store;
  private final Secret secret;
  private final PageTokens pageTokens;
  private final EcrPublicErrors errors;

  Account(LocalSettings settings, RegistryStore store) {
    this.settings = settings;
    this.store = store;
    this.secret = new Secret(store.paths(), store.files());
    this.pageTokens = new PageTokens(secret);
    this.errors = new EcrPublicErrors(settings.accountId());
  }

  RegistryStore store() {
    return store;
  }

  Secret secret() {
    return secret;
  }

  PageTokens pageTokens() {
    return pageTokens;
  }

  EcrPublicErrors errors() {
    return errors;
  }

  Limits limits() {
    return settings.limits();
  }

  Clock clock() {
    return settings.clock();
  }

  /** The time in the service's resolution. */
  Instant now() {
    return settings.clock().instant().truncatedTo(ChronoUnit.MILLIS);
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

  /** The repository that an ARN names. */
  RepositoryStore repositoryWithArn(String arn) {
    Constraints.length("resourceArn", Constraints.required("resourceArn", arn), 1, 2048);
    String prefix = repositoryArnPrefix();
    if (!arn.startsWith(prefix)) {
      throw EcrPublicErrors.invalidParameter(
          "resourceArn", "must be the ARN of a repository: " + prefix + "NAME");
    }
    return repository(arn.substring(prefix.length()));
  }

  /** A repository of an operation that takes account ids only. */
  RepositoryStore repository(String registryId, String name) {
    requireAccount(registryId);
    return repository(name);
  }

  /** A repository of an operation that takes aliases too and knows RegistryNotFoundException. */
  RepositoryStore repositoryOfAnyRegistry(String registry, String name) {
    if (registry != null) {
      Constraints.length("registryId", registry, 2, 50);
      if (!registry.equals(id()) && !registry.equals(alias())) {
        throw EcrPublicErrors.registryNotFound(registry);
      }
    }
    return repository(name);
  }

  /** A repository of an operation that takes aliases but has no error for another registry. */
  RepositoryStore repositoryOfThisRegistry(String registry, String name) {
    if (registry != null && !registry.equals(alias())) {
      Constraints.length("registryId", registry, 2, 50);
      requireOwn(registry);
    }
    return repository(name);
  }

  /** Refuses what is not this registry's account id. */
  void requireAccount(String registryId) {
    if (registryId == null) {
      return;
    }
    if (!Grammar.isAccountId(registryId)) {
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

  private RepositoryStore repository(String name) {
    Constraints.repositoryName("repositoryName", name);
    return store.get(name);
  }

  private String repositoryArnPrefix() {
    return "arn:aws:ecr-public::" + id() + ":repository/";
  }
}
