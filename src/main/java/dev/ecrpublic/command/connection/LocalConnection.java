package dev.ecrpublic.command.connection;

import dev.ecrpublic.aws.Connection;
import dev.ecrpublic.docker.PrivateHost;
import dev.ecrpublic.emulate.LocalService;
import dev.ecrpublic.emulate.ecr.PrivateRegistry;
import dev.ecrpublic.emulate.ecr.account.PrivateSettings;
import dev.ecrpublic.emulate.ecrpublic.LocalSettings;
import dev.ecrpublic.emulate.ecrpublic.PublicRegistry;
import dev.ecrpublic.files.FileReason;
import dev.ecrpublic.files.LockWait;
import dev.ecrpublic.files.Places;
import dev.ecrpublic.line.Settings;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Timestamps;
import dev.ecrpublic.registry.Registry;
import dev.ecrpublic.registry.ServerMark;
import dev.ecrpublic.registry.state.StorePaths;
import dev.ecrpublic.setting.Setting;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** Opens the embedded registry of a service in the directory that the environment names. */
public final class LocalConnection {
  private static final String SCHEME = "http://";

  private LocalConnection() {}

  /** A connection to the embedded registry. */
  public static Connection open(Settings settings, Timestamps timestamps, LockWait lockWait) {
    return opened(
        settings,
        () -> {
          LocalService service =
              settings.service().ofAccounts()
                  ? privateRegistry(settings, lockWait)
                  : publicRegistry(settings, lockWait);
          return new InProcess(service, timestamps);
        });
  }

  /** The store behind the embedded registry. */
  public static Registry store(Settings settings, LockWait lockWait) {
    return opened(
        settings,
        () ->
            settings.service().ofAccounts()
                ? privateRegistry(settings, lockWait).registry()
                : publicRegistry(settings, lockWait).registry());
  }

  /** What stands before the names of repositories in the URIs that the registry gives out. */
  public static String prefix(Settings settings) {
    return opened(
        settings,
        () -> {
          if (settings.service().ofAccounts()) {
            PrivateSettings found = served(settings, privateSettings(settings, LockWait.ENDLESS));
            return found.server().orElseGet(found::awsHost) + "/";
          }
          LocalSettings found = served(settings, LockWait.ENDLESS);
          return found.registryHost() + "/" + found.alias() + "/";
        });
  }

  /** The private registry. */
  public static PrivateRegistry privateRegistry(Settings settings, LockWait lockWait)
      throws IOException {
    return PrivateRegistry.open(served(settings, privateSettings(settings, lockWait)));
  }

  private static PublicRegistry publicRegistry(Settings settings, LockWait lockWait)
      throws IOException {
    return PublicRegistry.open(served(settings, lockWait));
  }

  private static PrivateSettings privateSettings(Settings settings, LockWait lockWait) {
    return privateSettings(
        settings, directory(settings), LocalSettings.DEFAULT_ACCOUNT_ID, lockWait);
  }

  /** Whether a host of Amazon stands for the embedded private registry. */
  public static boolean isLocal(PrivateHost host) {
    return host.account().equals(LocalSettings.DEFAULT_ACCOUNT_ID);
  }

  /** A private registry beside the public one in a directory, in the region that is set. */
  public static PrivateSettings privateSettings(
      Settings settings, Path directory, String account, LockWait lockWait) {
    String region = settings.value(Setting.REGION);
    return PrivateSettings.of(
        new StorePaths(directory).privateRegistry(),
        Clock.systemUTC(),
        account,
        region.isEmpty() ? PrivateSettings.DEFAULT_REGION : region,
        lockWait);
  }

  private static PrivateSettings served(Settings settings, PrivateSettings registry)
      throws IOException {
    return server(settings, ServerMark.PRIVATE_URL).map(registry::servedAt).orElse(registry);
  }

  private static LocalSettings served(Settings settings, LockWait lockWait) throws IOException {
    LocalSettings registry =
        LocalSettings.of(directory(settings), Clock.systemUTC()).withLockWait(lockWait);
    return server(settings, ServerMark.URL).map(registry::withRegistryHost).orElse(registry);
  }

  /** The host and port of the server that runs on the directory. */
  private static Optional<String> server(Settings settings, String member) throws IOException {
    return ServerMark.running(directory(settings))
        .map(mark -> mark.get(member))
        .map(Object::toString)
        .filter(url -> url.startsWith(SCHEME))
        .map(url -> url.substring(SCHEME.length()));
  }

  private interface Opening<T> {
    T open() throws IOException;
  }

  private static <T> T opened(Settings settings, Opening<T> opening) {
    try {
      return opening.open();
    } catch (IOException e) {
      throw new Failure.Internal(
          "The local registry in "
              + directory(settings)
              + " cannot be opened: "
              + FileReason.of(e));
    }
  }

  /** The directory of the service's own registry. */
  public static Path storeDirectory(Settings settings) {
    Path directory = directory(settings);
    return settings.service().ofAccounts()
        ? new StorePaths(directory).privateRegistry()
        : directory;
  }

  /**
   * {@code ECR_PUBLIC_LOCAL_DIR}, or {@code ecr-public} in the place for applications' data (XDG
   * Base Directory).
   */
  public static Path directory(Settings settings) {
    String named = Setting.LOCAL_DIR.in(settings.env());
    return named.isEmpty() ? Places.data(settings.env()) : Path.of(named);
  }
}
