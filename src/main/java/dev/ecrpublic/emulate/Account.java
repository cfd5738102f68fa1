package dev.ecrpublic.emulate;

import dev.ecrpublic.registry.Registry;
import dev.ecrpublic.registry.Repository;
import dev.ecrpublic.registry.rule.Refusal;
import dev.ecrpublic.registry.state.RepositoryMetadata;
import java.io.IOException;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What the operations share: whose registry it is, what it holds, and how it refuses. */
public abstract class Account {
  private final String id;
  private final Registry registry;
  private final Set<String> members;
  private final PageTokens pageTokens;
  private final RepositoryErrors errors;

  /**
   * The account of a registry.
   *
   * @param id its twelve digits
   * @param members what the service says of a repository besides tags and policy
   */
  protected Account(String id, Registry registry, Set<String> members) {
    this.id = id;
    this.registry = registry;
    this.members = members;
    this.pageTokens = new PageTokens(registry.secret());
    this.errors = new RepositoryErrors(id);
  }

  /** The account id. */
  public final String id() {
    return id;
  }

  /** The registry. */
  public final Registry registry() {
    return registry;
  }

  /** The tokens of pages. */
  public final PageTokens pageTokens() {
    return pageTokens;
  }

  /** The errors that name the registry. */
  public final RepositoryErrors errors() {
    return errors;
  }

  /** A repository's ARN. */
  public abstract String arn(String repository);

  /** A repository's URI. */
  public abstract String uri(String repository);

  /** How long a repository's name may be. */
  public abstract int longestName();

  /** The repository that a request names, with the account whose it is. */
  public abstract Repository repository(Members request);

  /** The same of a request that pushes. */
  public abstract Repository pushedTo(Members request);

  /** The same of a request that deletes images. */
  public abstract Repository deletedFrom(Members request);

  /** The repository whose ARN a request names. */
  public abstract Repository repositoryWithArn(String arn);

  /** A repository of this account. */
  protected final Repository named(String name) {
    Constraints.repositoryName("repositoryName", name, longestName());
    return registry.get(name);
  }

  /** The repository with an ARN that begins in that way. */
  protected final Repository withArn(String arn, String prefix) {
    Constraints.length("resourceArn", Constraints.required("resourceArn", arn), 1, 2048);
    if (!arn.startsWith(prefix)) {
      throw RepositoryErrors.invalidParameter(
          "resourceArn", "must be the ARN of a repository: " + prefix + "NAME");
    }
    return named(arn.substring(prefix.length()));
  }

  /** The error for a repository that the registry of another account may have. */
  protected final ErrorReply notFoundAt(String name, String registryId) {
    Constraints.repositoryName("repositoryName", name, longestName());
    return new RefusalErrors(registryId).of(new Refusal.RepositoryNotFound(name));
  }

  /** Refuses what is no account id. */
  protected static void requireAccountId(String registryId) {
    if (!ModelPatterns.isAccountId(registryId)) {
      throw RepositoryErrors.invalidParameter(
          "registryId", "must satisfy regular expression '[0-9]{12}'");
    }
  }

  /** What the service says of a repository. */
  public final RepositoryDetails details(Repository repository) throws IOException {
    return details(repository.metadata());
  }

  /** What the service says of the repository of that metadata. */
  public final RepositoryDetails details(RepositoryMetadata metadata) throws IOException {
    return RepositoryDetails.of(metadata, members);
  }

  /** Replaces a repository's details by what a function makes of them; tells what they were. */
  public final RepositoryDetails change(
      Repository repository, UnaryOperator<RepositoryDetails> change) throws IOException {
    RepositoryMetadata before =
        repository.update(
            metadata -> metadata.withAttributes(change.apply(details(metadata)).encode()));
    return details(before);
  }
}
