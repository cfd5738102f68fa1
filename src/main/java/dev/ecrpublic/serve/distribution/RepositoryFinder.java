package dev.ecrpublic.serve.distribution;

import dev.ecrpublic.registry.Repository;
import dev.ecrpublic.registry.blob.Digests;
import dev.ecrpublic.registry.rule.Grammar;
import java.io.IOException;
import java.util.Optional;

/** Finds the repositories that paths name. */
final class RepositoryFinder {
  private final ServedRegistry served;
  private final boolean createOnPush;

  RepositoryFinder(ServedRegistry served, boolean createOnPush) {
    this.served = served;
    this.createOnPush = createOnPush;
  }

  /** The repository of a path. */
  Repository get(Target target) {
    return find(target.name()).orElseThrow(() -> unknown(target.name()));
  }

  /** Fetches an image from elsewhere where that is due. */
  void fetch(Target target) throws IOException {
    String name = withoutAlias(target.name());
    if (isName(name)) {
      served.fetching().fetch(name, target.reference());
    }
  }

  /** The repository of a path, empty where the first push would create it. */
  Optional<Repository> orYetToCome(Target target) throws IOException {
    return isCreatedOnPush(target.name()) ? find(target.name()) : Optional.of(get(target));
  }

  private boolean isCreatedOnPush(String name) throws IOException {
    return createOnPush || served.registry().isCreatedOnPush(withoutAlias(name));
  }

  /** The repository of a path that something is pushed to. */
  Repository forPush(Target target) throws IOException {
    Optional<Repository> known = find(target.name());
    if (known.isPresent()) {
      return known.get();
    }
    if (!isCreatedOnPush(target.name())) {
      throw unknown(target.name());
    }
    return served.registry().getOrCreate(withoutAlias(target.name()));
  }

  /** The repository of that name, with or without the alias before it. */
  Optional<Repository> find(String name) {
    String repository = withoutAlias(name);
    if (!isName(repository)) {
      throw new DistributionError(
          ErrorCode.NAME_INVALID,
          "A repository's name has 2 to "
              + served.longestName()
              + " lower-case letters, digits and single separators");
    }
    return served.registry().find(repository);
  }

  /** The same scope without the alias; empty where no repository can have the name. */
  Optional<Scope> plain(Scope scope) {
    String name = withoutAlias(scope.repository());
    return isName(name) ? Optional.of(scope.withRepository(name)) : Optional.empty();
  }

  /** The digest that a path or parameter names. */
  static String digest(String text) {
    if (!Digests.isSupported(text)) {
      throw new DistributionError(
          ErrorCode.DIGEST_INVALID,
          "A digest is sha256: and 64, or sha512: and 128 lower-case hexadecimal digits");
    }
    return text;
  }

  /** A name without the registry's alias before it. */
  String withoutAlias(String name) {
    String prefix = served.alias().map(alias -> alias + "/").orElse("");
    return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
  }

  private boolean isName(String name) {
    return name.length() >= 2
        && name.length() <= served.longestName()
        && Grammar.isRepositoryName(name);
  }

  private DistributionError unknown(String name) {
    return new DistributionError(
        ErrorCode.NAME_UNKNOWN,
        "The repository with name '"
            + withoutAlias(name)
            + "' does not exist in the registry with id '"
            + served.registryId()
            + "'");
  }
}
