package dev.ecrpublic.command.local;

import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.connection.LockChoice;
import dev.ecrpublic.console.Console;
import dev.ecrpublic.emulate.ecrpublic.LocalSettings;
import dev.ecrpublic.emulate.ecrpublic.PublicRegistry;
import dev.ecrpublic.files.FileReason;
import dev.ecrpublic.files.LockWait;
import dev.ecrpublic.line.OwnLine;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.registry.ServerMark;
import dev.ecrpublic.serve.LocalServer;
import dev.ecrpublic.serve.ServerOffer;
import dev.ecrpublic.serve.ServerSettings;
import dev.ecrpublic.serve.api.ApiService;
import dev.ecrpublic.service.Service;
import dev.ecrpublic.text.PythonInt;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** {@code local serve}: a server in the foreground until a signal ends it. */
final class LocalServe {
  static final String HOST = "--host";
  static final String PORT = "--port";
  static final String PUBLIC_HOST = "--public-host";
  static final String ACCOUNT_ID = "--account-id";
  static final String ALIAS = "--alias";
  static final String VERIFY_SIGNATURES = "--verify-signatures";
  static final String CREATE_ON_PUSH = "--create-on-push";
  private static final String DEFAULT_HOST = "127.0.0.1";
  private static final int DEFAULT_PORT = 5055;

  /** Clients give up after a minute. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final LocalSettings registry;
  private final ServerSettings server;
  private final Service service;
  private final Console console;

  private LocalServe(
      LocalSettings registry, ServerSettings server, Service service, Console console) {
    this.registry = registry;
    this.server = server;
    this.service = service;
    this.console = console;
  }

  /** A server as the options say; fails for values that they cannot have. */
  static LocalServe of(OwnLine line, Path directory, Service service, Context context) {
    LocalSettings registry;
    try {
      registry =
          LocalSettings.of(directory, Clock.systemUTC())
              .withLockWait(lockWait(context))
              .withAccountId(line.value(ACCOUNT_ID).orElse(LocalSettings.DEFAULT_ACCOUNT_ID))
              .withAlias(line.value(ALIAS).orElse(LocalSettings.DEFAULT_ALIAS));
    } catch (IllegalArgumentException e) {
      throw Failure.Usage.parameter(e.getMessage());
    }
    ServerSettings server =
        ServerSettings.of(address(line)).withHosts(hosts(line)).withTrace(context.trace());
    if (line.has(CREATE_ON_PUSH)) {
      server = server.creatingOnPush();
    }
    if (line.has(VERIFY_SIGNATURES)) {
      server = server.withSigningKeys(SigningKeys.of(context.settings()));
    }
    return new LocalServe(registry, server, service, context.console());
  }

  private static LockWait lockWait(Context context) {
    return LockChoice.of(
        context.settings(),
        Optional.of(LONGEST_WAIT),
        line -> context.console().complain(line + "\n"));
  }

  private static InetSocketAddress address(OwnLine line) {
    String host = line.value(HOST).orElse(DEFAULT_HOST);
    long port = line.value(PORT).map(PythonInt::clamped).orElse((long) DEFAULT_PORT);
    if (port < 0 || port > 65_535) {
      throw Failure.Usage.parameter(PORT + " must be a number from 0 to 65535, not " + port);
    }
    try {
      return new InetSocketAddress(InetAddress.getByName(host), (int) port);
    } catch (UnknownHostException e) {
      throw Failure.Usage.parameter(HOST + " must name an address of this machine, not " + host);
    }
  }

  /** The names by which clients may know the server. */
  private static List<String> hosts(OwnLine line) {
    List<String> names = new ArrayList<>(line.values(PUBLIC_HOST));
    line.value(HOST).ifPresent(names::add);
    return names;
  }

  /** Serves until the process is told to end; then what is in flight is finished. */
  void run() throws IOException {
    // The mark needs the registry's directory.
    PublicRegistry.open(registry);
    Optional<ServerMark> mark = ServerMark.take(registry.directory());
    if (mark.isEmpty()) {
      throw occupied();
    }
    try (ServerMark held = mark.get();
        LocalServer serving = start()) {
      String url = "http://" + hostAndPort(serving.address());
      held.announce(url);
      console.complain(
          protection(serving.address().getAddress(), server.signingKeys().isPresent()));
      console.complain("Serving " + registry.directory() + " on " + url + "\n");
      awaitSignal(serving, held);
    }
  }

  private LocalServer start() throws IOException {
    try {
      return LocalServer.start(
          server,
          address -> offer(PublicRegistry.open(registry.withRegistryHost(hostAndPort(address)))));
    } catch (java.net.BindException e) {
      throw new Failure.Internal(
          "Cannot listen on "
              + hostAndPort(server.address())
              + ": "
              + FileReason.of(e)
              + ". Another --port, or --port 0 for any free one, may help");
    }
  }

  /** What the server offers: the registry, and the one service that works on it. */
  private ServerOffer offer(PublicRegistry registry) {
    return new ServerOffer(
        registry.registry(),
        registry.accountId(),
        registry.alias(),
        List.of(
            new ApiService(
                "SpencerFrontendService",
                "ecr-public",
                service.regions(),
                service.catalog(),
                registry)));
  }

  private Failure occupied() throws IOException {
    Map<String, Object> other = ServerMark.running(registry.directory()).orElse(Map.of());
    return new Failure.Internal(
        "A server runs on "
            + registry.directory()
            + " already: "
            + other.getOrDefault("url", "its address is not known yet")
            + " (process "
            + other.getOrDefault("pid", "unknown")
            + ")");
  }

  /** What is said of who may do what, in one line. */
  static String protection(InetAddress address, boolean signed) {
    String who =
        address.isLoopbackAddress()
            ? "Every user of this machine"
            : "warning: "
                + address.getHostAddress()
                + " is not a loopback address: everybody who reaches it";
    return signed
        ? who + " can pull; calls of the API must be signed, and pushes need the password.\n"
        : who
            + " can pull, call the API and get the password for pushes; "
            + VERIFY_SIGNATURES
            + " takes only signed calls.\n";
  }

  /** How clients on this machine name an address. */
  static String hostAndPort(InetSocketAddress address) {
    InetAddress host = address.getAddress();
    String name = host.isAnyLocalAddress() ? "localhost" : host.getHostAddress();
    boolean isVersion6 = name.indexOf(':') >= 0;
    return (isVersion6 ? "[" + withoutZeros(name) + "]" : name) + ":" + address.getPort();
  }

  /** The short form of an address of IPv6 (RFC 5952): its longest run of zeros is left out. */
  private static String withoutZeros(String address) {
    String padded = ":" + address + ":";
    for (int count = 8; count > 1; count--) {
      String zeros = ":" + "0:".repeat(count);
      int at = padded.indexOf(zeros);
      if (at >= 0) {
        String before = padded.substring(0, at);
        String after = padded.substring(at + zeros.length());
        String shortened = before + "::" + after;
        return shortened.substring(
            before.isEmpty() ? 0 : 1, shortened.length() - (after.isEmpty() ? 0 : 1));
      }
    }
    return address;
  }

  private static void awaitSignal(LocalServer serving, ServerMark held) {
    CountDownLatch never = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  serving.close();
                  try {
                    held.close();
                  } catch (IOException e) {
                    // The next server takes the mark over all the same.
                  }
                  // A server that was told to stop and did has not failed.
                  Runtime.getRuntime().halt(0);
                }));
    try {
      never.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
