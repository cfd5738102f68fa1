package dev.ecrpublic.command.image;

import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.connection.LocalConnection;
import dev.ecrpublic.command.connection.LockChoice;
import dev.ecrpublic.command.connection.Route;
import dev.ecrpublic.docker.RegistryHost;
import dev.ecrpublic.emulate.ecrpublic.LocalSettings;
import dev.ecrpublic.files.Places;
import dev.ecrpublic.line.Settings;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.oci.ImageSource;
import dev.ecrpublic.oci.ImageTarget;
import dev.ecrpublic.oci.UploadNotes;
import dev.ecrpublic.oci.distribution.DistributionSource;
import dev.ecrpublic.oci.distribution.DistributionTarget;
import dev.ecrpublic.oci.http.Patience;
import dev.ecrpublic.oci.http.RegistryClient;
import dev.ecrpublic.oci.local.LocalSource;
import dev.ecrpublic.oci.local.LocalTarget;
import dev.ecrpublic.oci.reference.ImageReference;
import dev.ecrpublic.oci.service.ServiceCalls;
import dev.ecrpublic.oci.service.ServiceTarget;
import dev.ecrpublic.registry.Registry;
import dev.ecrpublic.registry.Repository;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Opens what references name, under the settings of one command. */
public final class ImageAccess implements AutoCloseable {
  private static final String LOCAL_ALIAS = LocalSettings.DEFAULT_ALIAS + "/";

  private final Context context;
  private final Settings settings;
  private final Route route;
  private final Patience patience;
  private final PlainHttp plain;
  private final boolean anonymousFirst;
  private final boolean serviceAnonymousFirst;
  private final RegistryConnector connector;
  private final OwnRepositories own;
  private final RegistryPasswords passwords;
  private final Map<RegistryHost, RegistryClient> clients = new HashMap<>();
  private final ServicePool calls;
  private Registry local;

  /**
   * Access for a command.
   *
   * @param patience how long and how often things are tried
   * @param plain which registries are spoken to in plain HTTP
   * @param anonymousFirst whether reading is tried without a login first
   */
  public ImageAccess(Context context, Patience patience, PlainHttp plain, boolean anonymousFirst) {
    this(context, patience, plain, anonymousFirst, true);
  }

  private ImageAccess(
      Context context,
      Patience patience,
      PlainHttp plain,
      boolean anonymousFirst,
      boolean serviceAnonymousFirst) {
    this.plain = plain;
    this.context = context;
    this.settings = context.settings();
    this.route = new Route(settings);
    this.patience = patience;
    this.anonymousFirst = anonymousFirst;
    this.serviceAnonymousFirst = serviceAnonymousFirst;
    this.connector = new RegistryConnector(route);
    this.calls = new ServicePool(context);
    this.own = new OwnRepositories(context, calls);
    this.passwords = new RegistryPasswords(context, own);
  }

  /**
   * Access that logs in at once, for much is read, and the service answers logins ten times as
   * fast.
   */
  public static ImageAccess loggedIn(Context context, Patience patience) {
    return new ImageAccess(context, patience, PlainHttp.NOWHERE, false, false);
  }

  /** A repository for reading. */
  public ImageSource source(ImageReference reference) {
    if (isLocal(reference)) {
      return new LocalSource(localRepository(reference), publicName(reference));
    }
    ImageReference whole = whole(reference);
    return new DistributionSource(client(whole), whole.repository());
  }

  /** A repository for writing; one's own is written through the service. */
  public ImageTarget target(ImageReference reference) {
    if (isLocal(reference)) {
      return new LocalTarget(localRepository(reference), publicName(reference));
    }
    ImageReference whole = whole(reference);
    DistributionTarget target = new DistributionTarget(client(whole), whole.repository(), notes());
    return reference.host().isPresent()
        ? target
        : new ServiceTarget(calls, reference.repository(), notes(), target);
  }

  /** Makes a repository of one's own unless it is there. */
  public void create(ImageReference reference) {
    if (reference.host().isPresent()) {
      throw Failure.Usage.parameter(
          "--create makes repositories of one's own registry: name "
              + reference
              + " without its host.");
    }
    own.create(reference.repository());
  }

  /** The operations of the service. */
  public ServiceCalls calls() {
    return calls;
  }

  private UploadNotes notes() {
    return new UploadNoteFiles(
        Places.cache(settings.env()).resolve("uploads"), patience.clock().instant());
  }

  /** The name that the embedded registry gives out. */
  private String publicName(ImageReference reference) {
    return reference.host().isPresent()
        ? reference.repositoryName()
        : LocalConnection.prefix(settings) + reference.repository();
  }

  @Override
  public void close() {
    calls.close();
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

  private boolean isLocalAddress(ImageReference reference, RegistryHost host) {
    return settings.service().ofAccounts()
        ? host.asPrivate().filter(LocalConnection::isLocal).isPresent()
        : host.isService() && reference.repository().startsWith(LOCAL_ALIAS);
  }

  /** The name of a repository in one's own registry, or in the embedded one. */
  public String ownName(ImageReference reference) {
    return reference.host().isEmpty() || settings.service().ofAccounts()
        ? reference.repository()
        : reference.repository().substring(LOCAL_ALIAS.length());
  }

  /** Takes a tag of another registry away, and returns the reference of its image. */
  public String untagged(ImageReference reference) throws IOException {
    return new DistributionTarget(client(reference), reference.repository(), UploadNotes.NONE)
        .untag(reference.tag().orElseThrow());
  }

  /** The repository of the embedded registry that is named; fails where there is none. */
  public Repository localRepository(ImageReference reference) {
    String name = ownName(reference);
    return localRegistry()
        .find(name)
        .orElseThrow(
            () -> new Failure.Internal("The repository " + name + " does not exist locally"));
  }

  /** The embedded registry. */
  public Registry localRegistry() {
    if (local == null) {
      local = LocalConnection.store(settings, LockChoice.of(settings, context.console()));
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
        RegistryAddress.of(host, endpoint, plain),
        connector,
        passwords,
        anonymousFirst || serviceAnonymousFirst && host.isService(),
        patience);
  }
}
