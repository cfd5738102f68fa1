package dev.ecrpublic.command.local;

import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.connection.LocalConnection;
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
import dev.ecrpublic.serve.PortTaken;
import dev.ecrpublic.serve.PrivatePort;
import dev.ecrpublic.serve.ServerSettings;
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
  static final String PRIVATE_PORT = "--private-port";
  static final String PUBLIC_HOST = "--public-host";
  static final String ACCOUNT_ID = "--account-id";
  static final String ALIAS = "--alias";
  static final String VERIFY_SIGNATURES = "--verify-signatures";
  static final String CREATE_ON_PUSH = "--create-on-push";
  private static final String DEFAULT_HOST = "127.0.0.1";
  private static final int DEFAULT_PORT = 5055;
  private static final int LAST_PORT = 65_535;

  /** Clients give up after a minute. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final LocalOffer offer;
  private final ServerSettings server;
  private final Console console;

  private LocalServe(LocalOffer offer, ServerSettings server, Console console) {
    this.offer = offer;
    this.server = server;
    this.console = console;
  }

  /** A server as the options say; fails for values that they cannot have. */
  static LocalServe of(OwnLine line, Path directory, Context context) {
    LocalOffer offer;
    try {
      String account = line.value(ACCOUNT_ID).orElse(LocalSettings.DEFAULT_ACCOUNT_ID);
      LockWait lockWait = lockWait(context);
      offer =
          new LocalOffer(
              LocalSettings.of(directory, Clock.systemUTC())
                  .withLockWait(lockWait)
                  .withAccountId(account)
                  .withAlias(line.value(ALIAS).orElse(LocalSettings.DEFAULT_ALIAS)),
              LocalConnection.privateSettings(context.settings(), directory, account, lockWait),
              new UpstreamCopies(context, host -> host));
    } catch (IllegalArgumentException e) {
      throw Failure.Usage.parameter(e.getMessage());
    }
    ServerSettings server =
        ServerSettings.of(address(line))
            .withPrivatePort(privatePort(line))
            .withHosts(hosts(line))
            .withTrace(context.trace());
    if (line.has(CREATE_ON_PUSH)) {
      server = server.creatingOnPush();
    }
    if (line.has(VERIFY_SIGNATURES)) {
      server = server.withSigningKeys(SigningKeys.of(context.settings()));
    }
    return new LocalServe(offer, server, context.console());
  }

  private static LockWait lockWait(Context context) {
    return LockChoice.of(
        context.settings(),
        Optional.of(LONGEST_WAIT),
        line -> context.console().complain(line + "\n"));
  }

  private static InetSocketAddress address(OwnLine line) {
    return address(line, port(line, PORT).orElse(DEFAULT_PORT));
  }

  /** Beside the other one, where nothing else is said and that one is not just any. */
  private static PrivatePort privatePort(OwnLine line) {
    int port = port(line, PORT).orElse(DEFAULT_PORT);
    int usual = port == 0 || port == LAST_PORT ? 0 : port + 1;
    Optional<Integer> wanted = port(line, PRIVATE_PORT);
    return new PrivatePort(address(line, wanted.orElse(usual)), wanted.isPresent());
  }

  private static Optional<Integer> port(OwnLine line, String option) {
    Optional<Long> port = line.value(option).map(PythonInt::clamped);
    if (port.isPresent() && (port.get() < 0 || port.get() > LAST_PORT)) {
      throw Failure.Usage.parameter(
          option + " must be a number from 0 to 65535, not " + port.get());
    }
    return port.map(Long::intValue);
  }

  private static InetSocketAddress address(OwnLine line, int port) {
    String host = line.value(HOST).orElse(DEFAULT_HOST);
    try {
      return new InetSocketAddress(InetAddress.getByName(host), port);
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
    Path directory = offer.directory();
    // The mark needs the registry's directory.
    PublicRegistry.open(offer.registry());
    Optional<ServerMark> mark = ServerMark.take(directory);
    if (mark.isEmpty()) {
      throw occupied();
    }
    try (ServerMark held = mark.get();
        LocalServer serving = start()) {
      String url = "http://" + HostAndPort.of(serving.address());
      String privateUrl =
          "http://" + offer.privateHost(serving.address(), serving.privateAddress());
      held.announce(url, privateUrl);
      console.complain(
          protection(serving.address().getAddress(), server.signingKeys().isPresent()));
      if (serving.privateAddress().isEmpty()) {
        console.complain(
            "warning: "
                + PRIVATE_PORT
                + " "
                + server.privatePort().orElseThrow().address().getPort()
                + " is taken; the private registry is reached by its host name only.\n");
      }
      console.complain("Serving private repositories on " + privateUrl + "\n");
      console.complain("Serving " + directory + " on " + url + "\n");
      awaitSignal(serving, held);
    }
  }

  private LocalServer start() throws IOException {
    try {
      return LocalServer.start(server, offer::open);
    } catch (PortTaken e) {
      String option = e.address().equals(server.address()) ? PORT : PRIVATE_PORT;
      throw new Failure.Internal(
          "Cannot listen on "
              + HostAndPort.of(e.address())
              + ": "
              + FileReason.of(e)
              + ". Another %s, or %s 0 for any free one, may help".formatted(option, option));
    }
  }

  private Failure occupied() throws IOException {
    Map<String, Object> other = ServerMark.running(offer.directory()).orElse(Map.of());
    return new Failure.Internal(
        "A server runs on "
            + offer.directory()
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
        ? who
            + " can pull what is public; calls of the API must be signed, and all else needs the"
            + " password.\n"
        : who
            + " can pull, call the API and get the passwords for pushes and private pulls; "
            + VERIFY_SIGNATURES
            + " takes only signed calls.\n";
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
