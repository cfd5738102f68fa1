package dev.ecrpublic.serve.distribution;

import dev.ecrpublic.registry.Registry;
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
 * @param hosts by which hosts, ports included, it is reached
 */
public record ServedRegistry(
    Registry registry,
    String registryId,
    Optional<String> alias,
    int longestName,
    Challenge challenge,
    Predicate<String> hosts) {

  /** What clients are asked for. */
  public enum Challenge {
    /** A token, which anybody gets for reading: ECR Public. */
    TOKEN,
    /** The password, for reading, too: private registries. */
    PASSWORD
  }

  /** The same registry by other hosts. */
  public ServedRegistry at(Predicate<String> others) {
    return new ServedRegistry(registry, registryId, alias, longestName, challenge, others);
  }
}
