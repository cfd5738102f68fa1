package dev.ecrpublic.emulate.ecrpublic;

import dev.ecrpublic.emulate.ModelPatterns;
import dev.ecrpublic.emulate.Quotas;
import dev.ecrpublic.files.LockWait;
import dev.ecrpublic.registry.rule.Limits;
import java.nio.file.Path;
import java.time.Clock;

/**
 * What an embedded registry needs to know.
 *
 * @param directory where the registry keeps its state, created with mode 0700 when missing
 * @param clock the time of created dates, push dates and expiries
 * @param accountId the twelve digits that stand in ARNs and {@code registryId}
 * @param alias the registry's alias, the first path element of its URIs
 * @param registryHost the host (and port) in URIs
 * @param limits the service quotas that are enforced
 * @param lockWait how long is waited for locks of the registry, and who hears about it
 */
public record LocalSettings(
    Path directory,
    Clock clock,
    String accountId,
    String alias,
    String registryHost,
    Limits limits,
    LockWait lockWait) {

  /** The account of a registry that names none. */
  public static final String DEFAULT_ACCOUNT_ID = "123456789012";

  /** The alias of a registry that names none. */
  public static final String DEFAULT_ALIAS = "local";

  /** The host of ECR Public. */
  public static final String DEFAULT_REGISTRY_HOST = "public.ecr.aws";

  /** Checks the account id and the alias against the service model. */
  public LocalSettings {
    if (!ModelPatterns.isAccountId(accountId)) {
      throw new IllegalArgumentException(
          "The account id must be 12 digits, not '" + accountId + "'");
    }
    if (!ModelPatterns.isAlias(alias)) {
      throw new IllegalArgumentException(
          "The registry alias must be 2 to 50 lower-case letters, digits and single separators,"
              + " beginning with a letter, not '"
              + alias
              + "'");
    }
  }

  /** A registry with the default account, alias, host and quotas. */
  public static LocalSettings of(Path directory, Clock clock) {
    return new LocalSettings(
        directory,
        clock,
        DEFAULT_ACCOUNT_ID,
        DEFAULT_ALIAS,
        DEFAULT_REGISTRY_HOST,
        Quotas.PUBLIC,
        LockWait.ENDLESS);
  }

  /** The same registry under another account. */
  public LocalSettings withAccountId(String id) {
    return new LocalSettings(directory, clock, id, alias, registryHost, limits, lockWait);
  }

  /** The same registry under another alias. */
  public LocalSettings withAlias(String name) {
    return new LocalSettings(directory, clock, accountId, name, registryHost, limits, lockWait);
  }

  /** The same registry with another host in its URIs. */
  public LocalSettings withRegistryHost(String host) {
    return new LocalSettings(directory, clock, accountId, alias, host, limits, lockWait);
  }

  /** The same registry with other quotas. */
  public LocalSettings withLimits(Limits quotas) {
    return new LocalSettings(directory, clock, accountId, alias, registryHost, quotas, lockWait);
  }

  /** The same registry with other patience. */
  public LocalSettings withLockWait(LockWait other) {
    return new LocalSettings(directory, clock, accountId, alias, registryHost, limits, other);
  }
}
