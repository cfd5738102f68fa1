package dev.ecrpublic.docker;

import dev.ecrpublic.aws.LoginToken;
import java.util.List;
import java.util.Optional;

/** Where the passwords of registries come from; failures are {@code Failure}s. */
public interface TokenSource {
  /** The registries that it has passwords for, found out without the network. */
  List<RegistryHost> hosts();

  /** Whether it has passwords for that registry. */
  boolean serves(RegistryHost host);

  /** The password of a registry, cached or new. */
  LoginToken token(RegistryHost host);

  /** Who issues the passwords of a registry, for people: a profile or a local registry. */
  String issuer(RegistryHost host);

  /** The password that is cached for a registry, looked up without the network. */
  Optional<LoginToken> cached(RegistryHost host);
}
