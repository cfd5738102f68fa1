package dev.ecrpublic.local.http;

import com.sun.net.httpserver.HttpServer;
import dev.ecrpublic.local.LocalRegistry;
import dev.ecrpublic.model.Catalog;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.services.ecrpublic.EcrPublicClient;

/**
 * A registry on a port: the ECR Public API for AWS clients, and the OCI Distribution protocol for
 * docker and its kin.
 */
public final class LocalServer implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(30);
  private static final int BACKLOG = 1024;

  private final HttpServer server;
  private final Patience patience;
  private final Dispatcher dispatcher;
  private final ScheduledExecutorService housekeeping =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("housekeeping").factory());

  private LocalServer(HttpServer server, Patience patience, Dispatcher dispatcher) {
    this.server = server;
    this.patience = patience;
    this.dispatcher = dispatcher;
  }

  /** How a registry is opened once the server's address is known, which stands in its URIs. */
  @FunctionalInterface
  public interface Opening {
    /** Opens the registry of a server that listens there. */
    LocalRegistry open(InetSocketAddress address) throws IOException;
  }

  /**
   * Starts a server.
   *
   * @param catalog the operations that the API has
   * @throws IOException if the address cannot be listened on or the registry cannot be opened
   */
  public static LocalServer start(
      ServerSettings settings, Catalog<EcrPublicClient> catalog, Opening opening)
      throws IOException {
    limit();
    HttpServer server = HttpServer.create(settings.address(), BACKLOG);
    Patience patience = new Patience(settings.headPatience(), settings.patience());
    try {
      LocalRegistry registry = opening.open(server.getAddress());
      Dispatcher dispatcher =
          new Dispatcher(
              new ApiFront(
                  catalog,
                  registry,
                  settings.signingKeys().map(keys -> new SignatureCheck(keys, settings.clock()))),
              new DistributionFront(registry, settings.createOnPush(), settings.clock()),
              patience,
              settings.trace());
      server.setExecutor(patience);
      server.createContext("/", dispatcher);
      server.start();
      LocalServer started = new LocalServer(server, patience, dispatcher);
      started.keepHouse(registry, settings);
      return started;
    } catch (IOException | RuntimeException e) {
      patience.close();
      server.stop(0);
      throw e;
    }
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return server.getAddress();
  }

  /** Takes no more requests, lets those in flight finish, and stops. */
  @Override
  public void close() {
    housekeeping.shutdownNow();
    dispatcher.close();
    // The server closes its port at once, and then waits for whoever interrupts it.
    Thread stopping = Thread.ofPlatform().start(() -> server.stop((int) GRACE.toSeconds()));
    try {
      patience.finish(GRACE);
      stopping.interrupt();
      stopping.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    patience.close();
  }

  private void keepHouse(LocalRegistry registry, ServerSettings settings) {
    housekeeping.scheduleWithFixedDelay(
        () -> {
          try {
            registry.contents().sweep();
          } catch (IOException | RuntimeException e) {
            settings.trace().line("ecrpublic.local.http", () -> "Housekeeping failed: " + e);
          }
        },
        1,
        60,
        TimeUnit.MINUTES);
  }

  /** The JDK's server reads its limits from system properties, once. */
  private static void limit() {
    property("sun.net.httpserver.maxReqHeaders", 100);
    property("sun.net.httpserver.maxReqHeaderSize", 64 << 10);
    property("sun.net.httpserver.idleInterval", 60);
    property("sun.net.httpserver.maxIdleConnections", 512);
    property("jdk.httpserver.maxConnections", 2048);
    if (System.getProperty("sun.net.httpserver.nodelay") == null) {
      System.setProperty("sun.net.httpserver.nodelay", "true");
    }
  }

  private static void property(String name, int value) {
    if (System.getProperty(name) == null) {
      System.setProperty(name, Integer.toString(value));
    }
  }
}
