package dev.ecrpublic.emulate.ecrpublic;

import dev.ecrpublic.emulate.Account;
import dev.ecrpublic.emulate.Constraints;
import dev.ecrpublic.emulate.ErrorReply;
import dev.ecrpublic.emulate.Members;
import dev.ecrpublic.emulate.RepositoryErrors;
import dev.ecrpublic.registry.Registry;
import dev.ecrpublic.registry.Repository;
import dev.ecrpublic.registry.rule.Grammar;
import java.util.Set;

/** The account of a public registry, whose repositories are at an alias. */
final class PublicAccount extends Account {
  /** The member that holds the catalog data of a repository. */
  static final String CATALOG = "catalog";

  private static final String REGISTRY = "registryId";
  private static final String REPOSITORY = "repositoryName";

  private final LocalSettings settings;

  PublicAccount(LocalSettings settings, Registry registry) {
    super(settings.accountId(), registry, Set.of(CATALOG));
    this.settings = settings;
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

  @Override
  public String arn(String repository) {
    return repositoryArnPrefix() + repository;
  }

  @Override
  public String uri(String repository) {
    return uri() + "/" + repository;
  }

  @Override
  public int longestName() {
    return Grammar.LONGEST_REPOSITORY_NAME;
  }

  /** The address of a repository's logo, on the host that stands in its URI. */
  String logoUrl(Repository repository, String logo) {
    String host = settings.registryHost();
    String scheme = host.equals(LocalSettings.DEFAULT_REGISTRY_HOST) ? "https://" : "http://";
    return scheme + host + repository.logos().path(logo);
  }

  @Override
  public Repository repositoryWithArn(String arn) {
    return withArn(arn, repositoryArnPrefix());
  }

  /** A repository of an operation that takes account ids only. */
  @Override
  public Repository repository(Members request) {
    requireAccount(request);
    return named(request.text(REPOSITORY));
  }

  /** Operations that push take aliases too, and know RegistryNotFoundException. */
  @Override
  public Repository pushedTo(Members request) {
    String registryId = request.text(REGISTRY);
    if (registryId != null) {
      Constraints.length(REGISTRY, registryId, 2, 50);
      if (!registryId.equals(id()) && !registryId.equals(alias())) {
        throw ErrorReply.of(
            "RegistryNotFoundException",
            "The registry with id '" + registryId + "' does not exist");
      }
    }
    return named(request.text(REPOSITORY));
  }

  /** Deleting takes aliases, but has no error for another registry. */
  @Override
  public Repository deletedFrom(Members request) {
    String registryId = request.text(REGISTRY);
    if (registryId != null && !registryId.equals(alias())) {
      Constraints.length(REGISTRY, registryId, 2, 50);
      requireOwn(registryId);
    }
    return named(request.text(REPOSITORY));
  }

  /** Refuses what is not this registry's account id. */
  void requireAccount(Members request) {
    String registryId = request.text(REGISTRY);
    if (registryId == null) {
      return;
    }
    requireAccountId(registryId);
    requireOwn(registryId);
  }

  private void requireOwn(String registryId) {
    if (!registryId.equals(id())) {
      throw RepositoryErrors.invalidParameter(REGISTRY, "must be the id of this registry, " + id());
    }
  }

  private String repositoryArnPrefix() {
    return "arn:aws:ecr-public::" + id() + ":repository/";
  }
}
