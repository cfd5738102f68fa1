package dev.ecrpublic.command.connection;

import dev.ecrpublic.docker.HostEntry;
import dev.ecrpublic.docker.RegistryHost;
import dev.ecrpublic.line.Globals;
import dev.ecrpublic.line.Settings;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.registry.ServerMark;
import dev.ecrpublic.service.ecr.Ecr;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which registries there are on this machine's servers, and of which service they are. */
public final class ServedRegistries {
  private ServedRegistries() {}

  /**
   * The registry of the settings' service on the server that runs on their local directory; empty
   * where none runs.
   */
  public static Optional<RegistryHost> running(Settings settings) {
    String member = settings.service().ofAccounts() ? ServerMark.PRIVATE_URL : ServerMark.URL;
    Path directory = LocalConnection.directory(settings).toAbsolutePath();
    try {
      return ServerMark.running(directory)
          .map(mark -> mark.get(member))
          .flatMap(url -> RegistryHost.of(url.toString()));
    } catch (IOException e) {
      throw new Failure.Internal(
          "The local registry in " + directory + " cannot be read: " + e.getMessage());
    }
  }

  /**
   * Whether a host is a private registry: by its name, by what is configured for it, or as that of
   * the server that runs on its local directory.
   */
  public static boolean isPrivate(RegistryHost host, HostEntry entry, Map<String, String> env) {
    if (host.isAmazon() || host.isLocalPrivate()) {
      return !host.isService();
    }
    Ecr ecr = new Ecr();
    if (entry.service().isPresent()) {
      return entry.service().get().equals(ecr.name());
    }
    if (!host.isLoopback() || entry.endpoint().isPresent()) {
      return false;
    }
    Globals none = new Globals(Map.of(), List.of());
    return running(HostSettings.of(ecr, host, entry, Optional.empty(), none, env))
        .equals(Optional.of(host));
  }
}
