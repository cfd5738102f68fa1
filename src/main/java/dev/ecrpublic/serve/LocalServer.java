package dev.ecrpublic.serve;

import dev.ecrpublic.files.FileReason;
import dev.ecrpublic.registry.state.StorePaths;
import dev.ecrpublic.serve.api.ApiFront;
import dev.ecrpublic.serve.api.SignatureCheck;
import dev.ecrpublic.serve.distribution.DistributionFront;
import dev.ecrpublic.serve.distribution.ServedRegistry;
import dev.ecrpublic.serve.download.DownloadFront;
import dev.ecrpublic.serve.gallery.LogoFront;
import dev.ecrpublic.serve.http.Dispatcher;
import dev.ecrpublic.serve.http.Front;
import dev.ecrpublic.serve.http.HttpListener;
import dev.ecrpublic.serve.http.HttpSettings;
import dev.ecrpublic.serve.intake.Intake;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Registries on a port: the API of their services for AWS clients, and the OCI Distribution
 * protocol for docker and other OCI clients. A private registry has a port of its own, too.
 */
public final class LocalServer implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(3);

  private final HttpListener listener;
  private final Optional<HttpListener> privateListener;
  private final ScheduledExecutorService housekeeping =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("housekeeping").factory());

  private LocalServer(HttpListener listener, Optional<HttpListener> privateListener) {
    this.listener = listener;
    this.privateListener = privateListener;
  }

  /** How registries are opened once the server's addresses are known, which stand in their URIs. */
  @FunctionalInterface
  public interface Opening {
    /**
     * What a server offers that listens there.
     *
     * @param privateAddress where only the private registry is, if it has a port of its own
     */
    ServerOffer open(InetSocketAddress address, Optional<InetSocketAddress> privateAddress)
        throws IOException;
  }

  /**
   * Starts a server.
   *
   * @throws IOException if an address cannot be listened on or a registry cannot be opened
   */
  public static LocalServer start(ServerSettings settings, Opening opening) throws IOException {
    HttpListener listener = bind(settings.address());
    Optional<HttpListener> privateListener = Optional.empty();
    try {
      privateListener = PrivatePort.bind(settings);
      ServerOffer offer =
          opening.open(listener.address(), privateListener.map(HttpListener::address));
      return started(settings, offer, listener, privateListener);
    } catch (IOException | RuntimeException e) {
      listener.close(Duration.ZERO);
      privateListener.ifPresent(bound -> bound.close(Duration.ZERO));
      throw e;
    }
  }

  private static HttpListener bind(InetSocketAddress address) throws IOException {
    try {
      return HttpListener.bind(address);
    } catch (BindException e) {
      throw new PortTaken(address, e);
    }
  }

  private static LocalServer started(
      ServerSettings settings,
      ServerOffer offer,
      HttpListener listener,
      Optional<HttpListener> privateListener)
      throws IOException {
    Intake intake = Intake.in(new StorePaths(offer.first().directory()).temporary());
    HttpSettings http = settings.http(privateListener.isPresent() ? 2 : 1);
    listener.start(http, dispatcher(settings, offer, fronts(settings, offer, intake)));
    if (privateListener.isPresent() && offer.privateRegistry().isPresent()) {
      ServedRegistry registry = offer.privateRegistry().get();
      List<Front> fronts =
          List.of(
              new DownloadFront(registry.registry()),
              new DistributionFront(registry.at(host -> true), settings.createOnPush(), intake));
      privateListener.get().start(http, dispatcher(settings, offer, fronts));
    }
    LocalServer server = new LocalServer(listener, privateListener);
    server.keepHouse(offer);
    return server;
  }

  private static Dispatcher dispatcher(
      ServerSettings settings, ServerOffer offer, List<Front> fronts) {
    return new Dispatcher(fronts, settings.trace(), offer.first()::tell);
  }

  /** Who asks first whether a request is for it stands first. */
  private static List<Front> fronts(ServerSettings settings, ServerOffer offer, Intake intake) {
    List<Front> fronts = new ArrayList<>();
    fronts.add(
        new ApiFront(
            offer.services(),
            settings.signingKeys().map(keys -> new SignatureCheck(keys, settings.clock())),
            intake));
    if (offer.privateRegistry().isPresent()) {
      ServedRegistry registry = offer.privateRegistry().get();
      fronts.add(new DownloadFront(registry.registry()));
      fronts.add(new DistributionFront(registry, settings.createOnPush(), intake));
    }
    fronts.add(new LogoFront(offer.first()));
    fronts.add(new DistributionFront(offer.registry(), settings.createOnPush(), intake));
    return fronts;
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return listener.address();
  }

  /** Where only the private registry is, if it has a port of its own. */
  public Optional<InetSocketAddress> privateAddress() {
    return privateListener.map(HttpListener::address);
  }

  /** How many requests it is at work on. */
  int requests() {
    return listener.requests() + privateListener.map(HttpListener::requests).orElse(0);
  }

  /** Takes no more requests, lets those in flight finish, and stops. */
  @Override
  public void close() {
    housekeeping.shutdownNow();
    // Side by side: the time that a client takes on one port is not added to the other's.
    Thread closing =
        Thread.ofPlatform().start(() -> privateListener.ifPresent(bound -> bound.close(GRACE)));
    listener.close(GRACE);
    try {
      closing.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void keepHouse(ServerOffer offer) {
    housekeeping.scheduleWithFixedDelay(
        () -> {
          for (ServerOffer.Chore chore : offer.chores()) {
            try {
              chore.run();
            } catch (IOException | RuntimeException e) {
              offer.first().tell("housekeeping failed: " + FileReason.of(e));
            }
          }
        },
        1,
        60,
        TimeUnit.MINUTES);
  }
}
