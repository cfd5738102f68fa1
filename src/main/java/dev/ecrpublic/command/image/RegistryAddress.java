package dev.ecrpublic.command.image;

import dev.ecrpublic.aws.http.Transport;
import dev.ecrpublic.docker.RegistryHost;
import java.net.URI;
import java.util.Optional;

/** Where the interface of a registry is. */
final class RegistryAddress {
  private static final String HUB = "docker.io";
  private static final String HUB_INTERFACE = "registry-1.docker.io";

  private RegistryAddress() {}

  /** HTTPS everywhere but on this machine, and where the endpoint that was named is plain HTTP. */
  static URI of(RegistryHost host, Optional<String> endpoint) {
    if (host.name().equals(HUB)) {
      return URI.create("https://" + HUB_INTERFACE);
    }
    return isEndpoint(host, endpoint)
        ? URI.create(Transport.checked(endpoint.get()).getScheme() + "://" + host.name())
        : URI.create(host.url());
  }

  /** Whether the registry is served where the named endpoint is. */
  static boolean isEndpoint(RegistryHost host, Optional<String> endpoint) {
    return endpoint.isPresent() && RegistryHost.of(endpoint.get()).equals(Optional.of(host));
  }
}
