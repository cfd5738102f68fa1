package dev.ecrpublic.oci.http;

import dev.ecrpublic.docker.RegistryCredential;
import dev.ecrpublic.docker.RegistryHost;
import java.util.Optional;

/** Where logins at registries come from. */
@FunctionalInterface
public interface RegistryLogins {
  /** No login anywhere. */
  RegistryLogins NONE = host -> Optional.empty();

  /** The login at that registry, asked for only when the registry wants one. */
  Optional<RegistryCredential> at(RegistryHost host);
}
