package dev.ecrpublic.local.http;

import dev.ecrpublic.local.LocalRegistry;
import dev.ecrpublic.model.Catalog;
import dev.ecrpublic.model.Trace;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A registry on a port: the ECR Public API for AWS clients, and the OCI Distribution protocol for
 * docker and its kin.
 */
public final class LocalServer implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(30);

  private final HttpListener listener;
  private final ScheduledExecutorService housekeeping =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("housekeeping").factory());

  private LocalServer(HttpListener listener) {
    this.listener = listener;
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
  public static LocalServer start(ServerSettings settings, Catalog catalog, Opening opening)
      throws IOException {
    HttpListener listener = HttpListener.bind(settings.address());
    LocalRegistry registry;
    try {
      registry = opening.open(listener.address());
    } catch (IOException | RuntimeException e) {
      listener.close(Duration.ZERO);
      throw e;
    }
    ApiFront api =
        new ApiFront(
            catalog,
            registry,
            settings.signingKeys().map(keys -> new SignatureCheck(keys, settings.clock())));
    DistributionFront distribution =
        new DistributionFront(registry, settings.createOnPush(), settings.clock());
    listener.start(settings, new Dispatcher(api, distribution, settings.trace()));
    LocalServer server = new LocalServer(listener);
    server.keepHouse(registry, settings.trace());
    return server;
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return listener.address();
  }

  /** Takes no more requests, lets those in flight finish, and stops. */
  @Override
  public void close() {
    housekeeping.shutdownNow();
    listener.close(GRACE);
  }

  private void keepHouse(LocalRegistry registry, Trace trace) {
    housekeeping.scheduleWithFixedDelay(
        () -> {
          try {
            registry.contents().sweep();
          } catch (IOException | RuntimeException e) {
            trace.line("ecrpublic.local.http", () -> "Housekeeping failed: " + e);
          }
        },
        1,
        60,
        TimeUnit.MINUTES);
  }
}
