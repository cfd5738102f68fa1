package dev.ecrpublic.emulate.ecr.account;

import dev.ecrpublic.emulate.Account;
import dev.ecrpublic.emulate.Members;
import dev.ecrpublic.emulate.RepositoryErrors;
import dev.ecrpublic.registry.Registry;
import dev.ecrpublic.registry.Repository;
import dev.ecrpublic.registry.rule.Grammar;
import java.util.Optional;

/** The account of a private registry, which has a host of its own in its region. */
public final class PrivateAccount extends Account {
  private static final String REGISTRY = "registryId";
  private static final String REPOSITORY = "repositoryName";

  private final PrivateSettings settings;

  /** The account that settings name, and its registry. */
  public PrivateAccount(PrivateSettings settings, Registry registry) {
    super(settings.accountId(), registry, RepositorySettings.MEMBERS);
    this.settings = settings;
  }

  /** The region. */
  public String region() {
    return settings.region();
  }

  /** The host, and port, that stand in URIs. */
  public String host() {
    return settings.server().orElseGet(settings::awsHost);
  }

  /** The address of a server of the registry, empty while there is none. */
  public Optional<String> server() {
    return settings.server().map(host -> "http://" + host);
  }

  /** The address that docker logs in to. */
  public String proxyEndpoint() {
    return server().orElseGet(() -> "https://" + settings.awsHost());
  }

  @Override
  public String arn(String repository) {
    return arnPrefix() + repository;
  }

  @Override
  public String uri(String repository) {
    return host() + "/" + repository;
  }

  @Override
  public int longestName() {
    return Grammar.LONGEST_NAME;
  }

  @Override
  public Repository repositoryWithArn(String arn) {
    return withArn(arn, arnPrefix());
  }

  /** Another account has nothing here. */
  @Override
  public Repository repository(Members request) {
    String registryId = request.text(REGISTRY);
    if (registryId != null) {
      requireAccountId(registryId);
      if (!registryId.equals(id())) {
        throw notFoundAt(request.text(REPOSITORY), registryId);
      }
    }
    return named(request.text(REPOSITORY));
  }

  @Override
  public Repository pushedTo(Members request) {
    return repository(request);
  }

  @Override
  public Repository deletedFrom(Members request) {
    return repository(request);
  }

  /** Whether a request names this registry, or none. */
  public boolean isOwn(Members request) {
    String registryId = request.text(REGISTRY);
    return registryId == null || registryId.equals(id());
  }

  /** Refuses what is not this registry's account id. */
  public void requireOwn(Members request) {
    String registryId = request.text(REGISTRY);
    if (registryId != null) {
      requireOwn(REGISTRY, registryId);
    }
  }

  /** The same of a member of another name. */
  public void requireOwn(String parameter, String registryId) {
    requireAccountId(registryId);
    if (!registryId.equals(id())) {
      throw RepositoryErrors.invalidParameter(
          parameter, "must be the id of this registry, " + id());
    }
  }

  private String arnPrefix() {
    return "arn:aws:ecr:" + region() + ":" + id() + ":repository/";
  }
}
