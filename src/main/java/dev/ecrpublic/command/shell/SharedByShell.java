package dev.ecrpublic.command.shell;

import dev.ecrpublic.aws.Connection;
import dev.ecrpublic.aws.profile.Profiles;
import dev.ecrpublic.command.connection.Connections;
import dev.ecrpublic.command.connection.LocalConnection;
import dev.ecrpublic.command.connection.Shared;
import dev.ecrpublic.line.GlobalOption;
import dev.ecrpublic.line.Settings;
import dev.ecrpublic.model.Arrival;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Operation;
import dev.ecrpublic.registry.RegistryDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What the commands of a shell share: the configuration files until they change, and a few open
 * connections, each for commands with the same settings.
 */
final class SharedByShell implements Shared {
  private static final int MOST = 4;

  /** What decides nothing about how the service is reached. */
  private static final List<GlobalOption> PRESENTATION =
      List.of(
          GlobalOption.OUTPUT,
          GlobalOption.QUERY,
          GlobalOption.COLOR,
          GlobalOption.NO_PAGINATE,
          GlobalOption.NO_CLI_PAGER,
          GlobalOption.NO_CLI_AUTO_PROMPT,
          GlobalOption.CLI_BINARY_FORMAT,
          GlobalOption.CLI_ERROR_FORMAT);

  /** Errors after which other credentials may be found. */
  private static final Set<String> CREDENTIALS_REFUSED =
      Set.of(
          "ExpiredToken",
          "ExpiredTokenException",
          "UnrecognizedClientException",
          "InvalidClientTokenId",
          "InvalidSignatureException");

  private final Map<Key, OpenConnection> open = new LinkedHashMap<>(MOST, 0.75f, true);
  private List<Object> files = List.of();
  private Profiles profiles;

  /** Settings of equal meaning; the environment is the same for all commands. */
  private record Key(
      Map<GlobalOption, String> given, boolean homeOnly, Profiles profiles, Object registry) {}

  @Override
  public synchronized Profiles profiles(Map<String, String> env) {
    List<Object> now = new ArrayList<>();
    now.add(version(Profiles.config(env)));
    now.add(version(Profiles.credentials(env)));
    if (profiles == null || !now.equals(files)) {
      profiles = Profiles.load(env);
      files = now;
    }
    return profiles;
  }

  private static Object version(Path file) {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      return List.of(found.lastModifiedTime(), found.size(), String.valueOf(found.fileKey()));
    } catch (IOException notThere) {
      return "";
    }
  }

  @Override
  public synchronized Connections.Prepared prepared(
      Settings settings, boolean homeOnly, Supplier<Connections.Prepared> preparing) {
    if (settings.globals().has(GlobalOption.DEBUG)) {
      return preparing.get();
    }
    Key key = key(settings, homeOnly);
    OpenConnection kept = open.get(key);
    if (kept == null) {
      kept = new OpenConnection(preparing.get());
      open.put(key, kept);
      if (open.size() > MOST) {
        Key oldest = open.keySet().iterator().next();
        discard(open.remove(oldest));
      }
    }
    OpenConnection found = kept;
    return () -> found.connection(() -> forget(key, found));
  }

  private static Key key(Settings settings, boolean homeOnly) {
    Map<GlobalOption, String> given = new EnumMap<>(GlobalOption.class);
    given.putAll(settings.globals().given());
    PRESENTATION.forEach(given::remove);
    boolean local = settings.local();
    Object registry =
        local ? new RegistryDirectory(LocalConnection.storeDirectory(settings)).identity() : "";
    return new Key(given, !local && homeOnly, settings.profiles(), registry);
  }

  @Override
  public boolean warm() {
    return true;
  }

  private synchronized void forget(Key key, OpenConnection kept) {
    if (open.remove(key, kept)) {
      discard(kept);
    }
  }

  /** Ends all connections, after a command that was broken off. */
  synchronized void forgetAll() {
    open.values().forEach(SharedByShell::discard);
    open.clear();
  }

  /** Closing may wait for what is under way, for which nobody waits here. */
  private static void discard(OpenConnection kept) {
    Thread.ofVirtual().start(kept::close);
  }

  /** A way that stays open between commands. */
  private static final class OpenConnection {
    private final Connections.Prepared prepared;
    private Optional<Connection> connection = Optional.empty();

    OpenConnection(Connections.Prepared prepared) {
      this.prepared = prepared;
    }

    synchronized Connection connection(Runnable whenBroken) {
      if (connection.isEmpty()) {
        connection = Optional.of(prepared.open());
      }
      return new SharedConnection(connection.get(), whenBroken);
    }

    synchronized void close() {
      connection.ifPresent(Connection::close);
    }
  }

  /** A connection for one command, which survives it unless it failed. */
  private record SharedConnection(Connection connection, Runnable whenBroken)
      implements Connection {
    @Override
    public Map<String, Object> call(Operation operation, Map<String, Object> input) {
      return fetch(operation, input).read();
    }

    @Override
    public Arrival fetch(Operation operation, Map<String, Object> input) {
      try {
        return connection.fetch(operation, input);
      } catch (Failure.Service refused) {
        if (CREDENTIALS_REFUSED.contains(refused.error().code())) {
          whenBroken.run();
        }
        throw refused;
      } catch (RuntimeException broken) {
        whenBroken.run();
        throw broken;
      }
    }

    @Override
    public void close() {
      // The next command uses it again.
    }
  }
}
