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

  /**
   * HTTPS everywhere but on this machine, where the endpoint that was named is plain HTTP, and
   * where plain HTTP was asked for.
   */
  static URI of(RegistryHost host, Optional<String> endpoint, PlainHttp plain) {
    if (host.name().equals(HUB)) {
      return URI.create("https://" + HUB_INTERFACE);
    }
    if (isEndpoint(host, endpoint)) {
      return URI.create(Transport.checked(endpoint.get()).getScheme() + "://" + host.name());
    }
    return URI.create(plain.hosts().contains(host) ? "http://" + host.name() : host.url());
  }

  /** Whether the registry is served where the named endpoint is. */
  static boolean isEndpoint(RegistryHost host, Optional<String> endpoint) {
    return endpoint.isPresent() && RegistryHost.of(endpoint.get()).equals(Optional.of(host));
  }
}
