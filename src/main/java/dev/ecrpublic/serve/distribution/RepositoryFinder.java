package dev.ecrpublic.serve.distribution;

import dev.ecrpublic.emulate.ecrpublic.Contents;
import dev.ecrpublic.emulate.ecrpublic.RepositoryContents;
import java.io.IOException;
import java.util.Optional;

/** Finds the repositories that paths name. */
public final class RepositoryFinder {
  private final Contents contents;
  private final boolean createOnPush;

  public RepositoryFinder(Contents contents, boolean createOnPush) {
    this.contents = contents;
    this.createOnPush = createOnPush;
  }

  /** The repository of a path. */
  public RepositoryContents get(Target target) {
    return find(target.name()).orElseThrow(() -> unknown(target.name()));
  }

  /** The repository of a path, empty where the first push would create it. */
  public Optional<RepositoryContents> orYetToCome(Target target) {
    return createOnPush ? find(target.name()) : Optional.of(get(target));
  }

  /** The repository of a path that something is pushed to. */
  public RepositoryContents forPush(Target target) throws IOException {
    Optional<RepositoryContents> known = find(target.name());
    if (known.isPresent()) {
      return known.get();
    }
    if (!createOnPush) {
      throw unknown(target.name());
    }
    return contents.repositoryOrNew(withoutAlias(target.name()));
  }

  /** The repository of that name, with or without the alias before it. */
  public Optional<RepositoryContents> find(String name) {
    String repository = withoutAlias(name);
    if (!Contents.isRepositoryName(repository)) {
      throw new DistributionError(
          ErrorCode.NAME_INVALID,
          "A repository's name has 2 to 205 lower-case letters, digits and single separators");
    }
    return contents.repository(repository);
  }

  /** The digest that a path or parameter names. */
  public static String digest(String text) {
    if (!Contents.isDigest(text)) {
      throw new DistributionError(
          ErrorCode.DIGEST_INVALID,
          "A digest is sha256: and 64, or sha512: and 128 lower-case hexadecimal digits");
    }
    return text;
  }

  private String withoutAlias(String name) {
    String prefix = contents.alias() + "/";
    return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
  }

  private DistributionError unknown(String name) {
    return new DistributionError(
        ErrorCode.NAME_UNKNOWN,
        "The repository with name '"
            + withoutAlias(name)
            + "' does not exist in the registry with id '"
            + contents.registryId()
            + "'");
  }
}
