package dev.ecrpublic.command.image;

import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.connection.LocalConnection;
import dev.ecrpublic.command.connection.Route;
import dev.ecrpublic.docker.RegistryHost;
import dev.ecrpublic.emulate.ecrpublic.LocalRegistry;
import dev.ecrpublic.emulate.ecrpublic.LocalSettings;
import dev.ecrpublic.files.FileReason;
import dev.ecrpublic.line.Settings;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.oci.ImageSource;
import dev.ecrpublic.oci.distribution.DistributionSource;
import dev.ecrpublic.oci.http.Patience;
import dev.ecrpublic.oci.http.RegistryClient;
import dev.ecrpublic.oci.local.LocalSource;
import dev.ecrpublic.oci.reference.ImageReference;
import dev.ecrpublic.registry.Registry;
import dev.ecrpublic.registry.Repository;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Opens what references name, under the settings of one command. */
public final class ImageAccess {
  private final Context context;
  private final Settings settings;
  private final Route route;
  private final Patience patience;
  private final boolean anonymousFirst;
  private final RegistryConnector connector;
  private final OwnRepositories own;
  private final Map<RegistryHost, RegistryClient> clients = new HashMap<>();
  private Registry local;

  /**
   * Access for a command.
   *
   * @param patience how long and how often things are tried
   * @param anonymousFirst whether reading is tried without a login first
   */
  public ImageAccess(Context context, Patience patience, boolean anonymousFirst) {
    this.context = context;
    this.settings = context.settings();
    this.route = new Route(settings);
    this.patience = patience;
    this.anonymousFirst = anonymousFirst;
    this.connector = new RegistryConnector(route);
    this.own = new OwnRepositories(context);
  }

  /** A repository for reading. */
  public ImageSource source(ImageReference reference) {
    if (isLocal(reference)) {
      return new LocalSource(localRepository(reference), reference.repositoryName());
    }
    ImageReference whole = whole(reference);
    return new DistributionSource(client(whole), whole.repository());
  }

  /** The reference with its registry, which one's own is asked for. */
  public ImageReference whole(ImageReference reference) {
    return reference.host().isPresent() ? reference : own.located(reference);
  }

  /** Whether the embedded registry is meant. */
  public boolean isLocal(ImageReference reference) {
    return settings.local()
        && (reference.host().isEmpty() || isLocalAddress(reference, reference.host().get()));
  }

  private static boolean isLocalAddress(ImageReference reference, RegistryHost host) {
    return host.isService() && reference.repository().startsWith(LocalSettings.DEFAULT_ALIAS + "/");
  }

  /** The repository of the embedded registry that is named; fails where there is none. */
  public Repository localRepository(ImageReference reference) {
    String name =
        reference.host().isEmpty()
            ? reference.repository()
            : reference.repository().substring(LocalSettings.DEFAULT_ALIAS.length() + 1);
    return localRegistry()
        .find(name)
        .orElseThrow(
            () -> new Failure.Internal("The repository " + name + " does not exist locally"));
  }

  /** The embedded registry. */
  public Registry localRegistry() {
    if (local == null) {
      Path directory = LocalConnection.directory(settings);
      try {
        local = LocalRegistry.open(LocalSettings.of(directory, Clock.systemUTC())).registry();
      } catch (IOException e) {
        throw new Failure.Internal(
            "The local registry in " + directory + " cannot be opened: " + FileReason.of(e));
      }
    }
    return local;
  }

  /** The registry of a whole reference. */
  synchronized RegistryClient client(ImageReference whole) {
    return clients.computeIfAbsent(whole.host().orElseThrow(), this::fresh);
  }

  private RegistryClient fresh(RegistryHost host) {
    Optional<String> endpoint = route.customEndpoint();
    return new RegistryClient(
        host,
        RegistryAddress.of(host, endpoint),
        connector,
        new RegistryPasswords(context, own),
        anonymousFirst || host.isService(),
        patience);
  }
}
