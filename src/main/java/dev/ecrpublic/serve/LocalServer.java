package dev.ecrpublic.serve;

import dev.ecrpublic.files.FileReason;
import dev.ecrpublic.model.Trace;
import dev.ecrpublic.registry.Registry;
import dev.ecrpublic.serve.api.ApiFront;
import dev.ecrpublic.serve.api.SignatureCheck;
import dev.ecrpublic.serve.distribution.DistributionFront;
import dev.ecrpublic.serve.gallery.LogoFront;
import dev.ecrpublic.serve.http.Dispatcher;
import dev.ecrpublic.serve.http.Front;
import dev.ecrpublic.serve.http.HttpListener;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A registry on a port: the API of its services for AWS clients, and the OCI Distribution protocol
 * for docker and other OCI clients.
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
    /** What a server offers that listens there. */
    ServerOffer open(InetSocketAddress address) throws IOException;
  }

  /**
   * Starts a server.
   *
   * @throws IOException if the address cannot be listened on or the registry cannot be opened
   */
  public static LocalServer start(ServerSettings settings, Opening opening) throws IOException {
    HttpListener listener = HttpListener.bind(settings.address());
    ServerOffer offer;
    try {
      offer = opening.open(listener.address());
    } catch (IOException | RuntimeException e) {
      listener.close(Duration.ZERO);
      throw e;
    }
    listener.start(
        settings.http(),
        new Dispatcher(fronts(settings, offer), settings.trace(), offer.registry()::tell));
    LocalServer server = new LocalServer(listener);
    server.keepHouse(offer.registry(), settings.trace());
    return server;
  }

  /** Who asks first whether a request is for it stands first. */
  private static List<Front> fronts(ServerSettings settings, ServerOffer offer) {
    return List.of(
        new ApiFront(
            offer.services(),
            settings.signingKeys().map(keys -> new SignatureCheck(keys, settings.clock()))),
        new LogoFront(offer.registry()),
        new DistributionFront(
            offer.registry(), offer.registryId(), offer.alias(), settings.createOnPush()));
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

  private void keepHouse(Registry registry, Trace trace) {
    housekeeping.scheduleWithFixedDelay(
        () -> {
          try {
            registry.sweepWhereDue();
          } catch (IOException | RuntimeException e) {
            registry.tell("housekeeping failed: " + FileReason.of(e));
          }
        },
        1,
        60,
        TimeUnit.MINUTES);
  }
}
