package dev.ecrpublic.command.image;

import dev.ecrpublic.docker.RegistryHost;
import dev.ecrpublic.line.OwnLine;
import dev.ecrpublic.model.Failure;
import java.util.HashSet;
import java.util.Set;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The registries elsewhere that are spoken to in plain HTTP, logins included. Each is named, so
 * that no other registry of the same line can be meant.
 *
 * @param hosts the registries
 */
public record PlainHttp(Set<RegistryHost> hosts) {
  /** None. */
  public static final PlainHttp NOWHERE = new PlainHttp(Set.of());

  static final String FLAG = "--plain-http";
  private static final RegistryHost HUB = new RegistryHost("docker.io");

  /** The option of the commands that reach other registries. */
  public static OptionSpec option() {
    return CopyFlags.valued(FLAG);
  }

  /** What a line says of it; fails for what is no host, and for hosts that have TLS for sure. */
  public static PlainHttp of(OwnLine line) {
    Set<RegistryHost> hosts = new HashSet<>();
    for (String word : line.values(FLAG)) {
      RegistryHost host =
          RegistryHost.of(word)
              .orElseThrow(
                  () ->
                      Failure.Usage.parameter(
                          FLAG + " wants a registry as HOST[:PORT], not '" + word + "'"));
      if (host.isAmazon() || host.equals(HUB)) {
        throw Failure.Usage.parameter(host.name() + " is never spoken to in plain HTTP");
      }
      hosts.add(host);
    }
    return new PlainHttp(Set.copyOf(hosts));
  }
}
