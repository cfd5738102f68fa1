package dev.ecrpublic.serve.distribution;

import dev.ecrpublic.registry.Registry;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A registry as OCI clients meet it.
 *
 * @param registry the registry
 * @param registryId the account id that errors name
 * @param alias what may stand before repository names
 * @param longestName how long a repository's name may be
 * @param challenge what clients are asked for
 * @param fetching what is done for an image that somebody asks for
 * @param hosts by which hosts, ports included, it is reached
 */
public record ServedRegistry(
    Registry registry,
    String registryId,
    Optional<String> alias,
    int longestName,
    Challenge challenge,
    Fetching fetching,
    Predicate<String> hosts) {

  /** A registry that has what was pushed to it, and nothing else, reached by every host. */
  public static ServedRegistry of(
      Registry registry, String registryId, String alias, int longestName) {
    return new ServedRegistry(
        registry,
        registryId,
        Optional.of(alias),
        longestName,
        Challenge.TOKEN,
        (repository, reference) -> {},
        host -> true);
  }

  /** Fetches an image from elsewhere where that is due. */
  @FunctionalInterface
  public interface Fetching {
    /** Fetches an image by its repository and a tag or digest. */
    void fetch(String repository, String reference) throws IOException;
  }

  /** What clients are asked for. */
  public enum Challenge {
    /** A token, which anybody gets for reading: ECR Public. */
    TOKEN,
    /** The password, for reading, too: private registries. */
    PASSWORD
  }

  /** The same registry by other hosts. */
  public ServedRegistry at(Predicate<String> others) {
    return new ServedRegistry(
        registry, registryId, alias, longestName, challenge, fetching, others);
  }
}
