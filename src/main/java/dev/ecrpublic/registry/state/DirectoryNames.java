package dev.ecrpublic.registry.state;

import dev.ecrpublic.registry.rule.Grammar;
import java.util.Optional;

/**
 * Repository names as directory names: {@code a/b} is kept in {@code a+b}.
 *
 * <p>All repositories lie flat beside each other, so that {@code a}, {@code a/blobs} and {@code
 * a/index.json} cannot meet. A plus sign never occurs in a repository name, so no two names share a
 * directory, and one character for one keeps the longest name below what file systems allow.
 */
public final class DirectoryNames {
  private DirectoryNames() {}

  /**
   * The directory name of a repository.
   *
   * @throws IllegalArgumentException if this is no repository name, such as one that would leave
   *     the registry's directory
   */
  public static String directory(String repositoryName) {
    if (repositoryName.length() > Grammar.LONGEST_NAME
        || !Grammar.isRepositoryName(repositoryName)) {
      throw new IllegalArgumentException("Not a repository name: '" + repositoryName + "'");
    }
    return repositoryName.replace('/', '+');
  }

  /** The name that a repository in a directory of that name has, if any can be in it. */
  public static String unchecked(String directory) {
    return directory.replace('+', '/');
  }

  /** The repository that is kept in a directory of that name, if any can be. */
  public static Optional<String> repository(String directory) {
    String name = unchecked(directory);
    if (directory.indexOf('/') >= 0
        || name.length() > Grammar.LONGEST_NAME
        || !Grammar.isRepositoryName(name)) {
      return Optional.empty();
    }
    return Optional.of(name);
  }
}
