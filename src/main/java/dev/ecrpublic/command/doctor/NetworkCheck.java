package dev.ecrpublic.command.doctor;

import dev.ecrpublic.aws.http.Proxies;
import dev.ecrpublic.aws.http.Transport;
import dev.ecrpublic.aws.http.TransportErrors;
import dev.ecrpublic.command.connection.Route;
import dev.ecrpublic.line.Settings;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Problem.NoReply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;

/** Whether servers answer, and at which step they do not: proxy, DNS, connection, TLS, HTTP. */
final class NetworkCheck {
  static final String PROXY = "proxy";
  private final Settings settings;
  private final Remedies remedies;
  private final Duration limit;

  NetworkCheck(Settings settings, Remedies remedies, Duration limit) {
    this.settings = settings;
    this.remedies = remedies;
    this.limit = limit;
  }

  /** The proxy on the way to an address; nothing where there is none. */
  Optional<CheckResult> proxy(URI address) {
    Optional<URI> found;
    try {
      found = new Proxies(settings.env()).of(address);
    } catch (Failure noAddress) {
      return Optional.of(failed(PROXY, noAddress, problem(address, NoReply.Kind.PROXY)));
    }
    return found.map(proxy -> proxy(proxy, address));
  }

  private CheckResult proxy(URI proxy, URI address) {
    InetSocketAddress place = (InetSocketAddress) Proxies.address(proxy).address();
    String name = Proxies.masked(proxy);
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(place.getHostString(), place.getPort()), (int) limit.toMillis());
      return CheckResult.ok(PROXY, name + " can be connected to");
    } catch (UnknownHostException e) {
      return failed(PROXY, name + ": its name was not found (DNS)", address);
    } catch (IOException e) {
      return failed(PROXY, name + " cannot be connected to", address);
    }
  }

  private CheckResult failed(String check, String text, URI address) {
    return CheckResult.broken(
        check, text, remedies.remedy(internal(problem(address, NoReply.Kind.PROXY))));
  }

  private CheckResult failed(String check, Failure failure, NoReply problem) {
    return CheckResult.broken(check, failure.getMessage(), remedies.remedy(internal(problem)));
  }

  private static Failure internal(NoReply problem) {
    return new Failure.Internal("", problem);
  }

  private static NoReply problem(URI address, NoReply.Kind kind) {
    return new NoReply(address.getHost(), address.getPort(), kind);
  }

  /** Asks for an address; any reply will do. */
  Reached reach(String check, URI address) {
    try {
      return TimeLimit.within(limit.multipliedBy(2), () -> asked(check, address))
          .orElseGet(() -> unreached(check, problem(address, NoReply.Kind.READ_TIMEOUT)));
    } catch (Failure failure) {
      return Reached.not(remedies.of(check, failure));
    }
  }

  private Reached asked(String check, URI address) {
    Transport transport = new Route(settings).transport(address);
    long start = System.nanoTime();
    try {
      return asked(check, address, transport, start);
    } catch (IOException | UncheckedIOException e) {
      IOException cause = e instanceof IOException io ? io : ((UncheckedIOException) e).getCause();
      if (!transport.widened(cause)) {
        return unreached(check, address, cause);
      }
    }
    try {
      return asked(check, address, transport, start);
    } catch (IOException e) {
      return unreached(check, address, e);
    }
  }

  private Reached asked(String check, URI address, Transport transport, long start)
      throws IOException {
    HttpURLConnection connection = transport.connect(address);
    connection.setConnectTimeout((int) limit.toMillis());
    connection.setReadTimeout((int) limit.toMillis());
    connection.setInstanceFollowRedirects(false);
    try {
      int status = connection.getResponseCode();
      if (status < 0) {
        return unreached(check, problem(address, NoReply.Kind.CLOSED));
      }
      long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
      String text = place(address) + " answers with HTTP " + status + " in " + millis + " ms";
      String date = connection.getHeaderField("Date");
      return new Reached(CheckResult.ok(check, text), status, date == null ? "" : date);
    } finally {
      connection.disconnect();
    }
  }

  private static String place(URI address) {
    return address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort());
  }

  private Reached unreached(String check, URI address, IOException cause) {
    if (String.valueOf(cause.getMessage()).contains("tunnel")) {
      return unreached(check, problem(address, NoReply.Kind.PROXY));
    }
    Optional<Failure> known = TransportErrors.unreached(cause, address);
    NoReply.Kind kind =
        known.isPresent() && known.get().problem() instanceof NoReply reply
            ? reply.kind()
            : NoReply.Kind.CLOSED;
    return unreached(check, problem(address, kind));
  }

  private Reached unreached(String check, NoReply problem) {
    String text = problem.host() + " is not reached: " + step(problem.kind());
    return Reached.not(CheckResult.broken(check, text, remedies.remedy(internal(problem))));
  }

  private static String step(NoReply.Kind kind) {
    return switch (kind) {
      case UNKNOWN_HOST -> "DNS";
      case REFUSED -> "connection refused";
      case NO_ROUTE -> "no route";
      case CONNECT_TIMEOUT -> "no connection in time";
      case READ_TIMEOUT -> "no answer in time";
      case CLOSED -> "no HTTP answer";
      case PROXY -> "the proxy does not let it through";
      case UNKNOWN_AUTHORITY -> "TLS, unknown authority";
      case EXPIRED_CERTIFICATE -> "TLS, certificate out of date";
      case OTHER_NAME -> "TLS, certificate of another name";
      case NO_TLS -> "TLS, which the server does not speak";
      case HANDSHAKE -> "TLS, handshake";
    };
  }
}
