package dev.ecrpublic.emulate.ecr.account;

import dev.ecrpublic.emulate.ModelPatterns;
import dev.ecrpublic.emulate.Quotas;
import dev.ecrpublic.files.LockWait;
import dev.ecrpublic.registry.rule.Limits;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/**
 * What an embedded private registry needs to know.
 *
 * @param directory where it keeps its state, created with mode 0700 when missing
 * @param clock the time
 * @param accountId the twelve digits that stand in ARNs and {@code registryId}
 * @param region the region that stands in ARNs and host names
 * @param server the host and port where a server serves it, empty while none does
 * @param limits the service quotas that are enforced
 * @param lockWait how long is waited for locks of the registry, and who hears about it
 */
public record PrivateSettings(
    Path directory,
    Clock clock,
    String accountId,
    String region,
    Optional<String> server,
    Limits limits,
    LockWait lockWait) {

  /** The region of a registry that names none. */
  public static final String DEFAULT_REGION = "us-east-1";

  /** Checks the account id and the region. */
  public PrivateSettings {
    if (!ModelPatterns.isAccountId(accountId)) {
      throw new IllegalArgumentException(
          "The account id must be 12 digits, not '" + accountId + "'");
    }
  }

  /** A registry with the default quotas that no server serves. */
  public static PrivateSettings of(
      Path directory, Clock clock, String accountId, String region, LockWait lockWait) {
    return new PrivateSettings(
        directory, clock, accountId, region, Optional.empty(), Quotas.PRIVATE, lockWait);
  }

  /** The same registry where a server serves it. */
  public PrivateSettings servedAt(String host) {
    return new PrivateSettings(
        directory, clock, accountId, region, Optional.of(host), limits, lockWait);
  }

  /** The same registry with other quotas. */
  public PrivateSettings withLimits(Limits quotas) {
    return new PrivateSettings(directory, clock, accountId, region, server, quotas, lockWait);
  }

  /**
   * Whether a host, with or without port, is the one by which the registry is known on a server
   * that has others: {@code ACCOUNT.dkr.ecr.REGION.localhost}, of any region.
   */
  public boolean isLocalHost(String host) {
    int port = host.lastIndexOf(':');
    String name = (port < 0 ? host : host.substring(0, port)).toLowerCase(Locale.ROOT);
    String start = accountId + ".dkr.ecr.";
    String end = ".localhost";
    return name.startsWith(start)
        && name.endsWith(end)
        && name.length() > start.length() + end.length();
  }

  /** The host by which the registry is known on a server that has others. */
  public String localHost() {
    return accountId + ".dkr.ecr." + region + ".localhost";
  }

  /** The host of the account's registry on AWS. */
  public String awsHost() {
    return accountId + ".dkr.ecr." + region + ".amazonaws.com";
  }
}
