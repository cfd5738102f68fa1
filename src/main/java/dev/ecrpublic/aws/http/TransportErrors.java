package dev.ecrpublic.aws.http;

import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Problem;
import dev.ecrpublic.model.Problem.NoReply;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Words a request that got no reply as the AWS CLI does. */
public final class TransportErrors {
  private TransportErrors() {}

  /** What went wrong between here and the endpoint. */
  public static Failure of(SdkClientException e, Remote settings) {
    Optional<Failure> told = told(e);
    if (told.isPresent()) {
      return told.get();
    }
    URI endpoint = settings.endpoint();
    IOException cause = Retries.ioCause(e);
    if (cause == null) {
      return new Failure.Internal("The service's reply could not be read", Problem.UNSAID, e);
    }
    Optional<URI> proxy = settings.transport().proxy(endpoint);
    if (proxy.isPresent() && atProxy(cause)) {
      return new Failure.Internal(
          "Failed to connect to proxy URL: \"" + Proxies.masked(proxy.get()) + "\"",
          problem(endpoint, NoReply.Kind.PROXY));
    }
    return unreached(cause, endpoint)
        .orElseGet(
            () ->
                new Failure.Internal(
                    "Connection was closed before we received a valid response from endpoint URL:"
                        + " \""
                        + shown(endpoint)
                        + "\".",
                    problem(endpoint, NoReply.Kind.CLOSED),
                    cause));
  }

  /** The failure for an endpoint that could not be talked to; empty for any other failure. */
  public static Optional<Failure> unreached(IOException cause, URI endpoint) {
    return switch (cause) {
      case UnknownHostException x -> unreachable(endpoint, NoReply.Kind.UNKNOWN_HOST);
      case ConnectException x -> unreachable(endpoint, NoReply.Kind.REFUSED);
      case NoRouteToHostException x -> unreachable(endpoint, NoReply.Kind.NO_ROUTE);
      case SocketTimeoutException x -> Optional.of(timeout(x, endpoint));
      case SSLException x -> Optional.of(TlsFailures.of(x, endpoint));
      default -> Optional.empty();
    };
  }

  private static boolean atProxy(IOException cause) {
    return cause instanceof UnknownHostException
        || cause instanceof ConnectException
        || String.valueOf(cause.getMessage()).contains("tunnel");
  }

  private static Problem problem(URI endpoint, NoReply.Kind kind) {
    return new NoReply(endpoint.getHost(), endpoint.getPort(), kind);
  }

  /** Whether a reply came that the SDK could not read. */
  public static boolean ofReply(SdkClientException e) {
    return told(e).isEmpty() && Retries.ioCause(e) == null;
  }

  /** A failure of the program's own that came up inside of the SDK. */
  private static Optional<Failure> told(Throwable e) {
    for (Throwable at = e; at != null; at = at.getCause()) {
      if (at instanceof Failure failure) {
        return Optional.of(failure);
      }
    }
    return Optional.empty();
  }

  /** An endpoint as messages show it, with a path. */
  static String shown(URI endpoint) {
    String text = endpoint.toString();
    boolean bare = endpoint.getRawPath() == null || endpoint.getRawPath().isEmpty();
    return bare && endpoint.getRawQuery() == null ? text + "/" : text;
  }

  private static Optional<Failure> unreachable(URI endpoint, NoReply.Kind kind) {
    return Optional.of(
        new Failure.Internal(
            "Could not connect to the endpoint URL: \"" + shown(endpoint) + "\"",
            problem(endpoint, kind)));
  }

  private static Failure timeout(SocketTimeoutException e, URI endpoint) {
    boolean connecting = e.getMessage() != null && e.getMessage().startsWith("Connect");
    return new Failure.Internal(
        (connecting ? "Connect" : "Read") + " timeout on endpoint URL: \"" + shown(endpoint) + "\"",
        problem(endpoint, connecting ? NoReply.Kind.CONNECT_TIMEOUT : NoReply.Kind.READ_TIMEOUT));
  }
}
