package dev.ecrpublic.aws.http;

import dev.ecrpublic.model.Failure;
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
    String url = shown(settings.endpoint());
    Optional<URI> proxy = settings.transport().proxy(settings.endpoint());
    IOException cause = Retries.ioCause(e);
    return switch (cause) {
      case null -> new Failure.Internal(firstLine(e.getMessage()));
      case UnknownHostException x when proxy.isPresent() -> proxyFailure(proxy.get());
      case ConnectException x when proxy.isPresent() -> proxyFailure(proxy.get());
      case UnknownHostException x -> unreachable(url);
      case ConnectException x -> unreachable(url);
      case NoRouteToHostException x -> unreachable(url);
      case SocketTimeoutException x -> timeout(x, url);
      case SSLException x ->
          new Failure.Internal("SSL validation failed for " + url + " " + tlsReason(x));
      default -> other(cause, url, proxy);
    };
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

  private static Failure proxyFailure(URI proxy) {
    return new Failure.Internal(
        "Failed to connect to proxy URL: \"" + Proxies.masked(proxy) + "\"");
  }

  private static Failure unreachable(String url) {
    return new Failure.Internal("Could not connect to the endpoint URL: \"" + url + "\"");
  }

  private static Failure timeout(SocketTimeoutException e, String url) {
    boolean connecting = e.getMessage() != null && e.getMessage().startsWith("Connect");
    String what = connecting ? "Connect" : "Read";
    return new Failure.Internal(what + " timeout on endpoint URL: \"" + url + "\"");
  }

  private static Failure other(IOException cause, String url, Optional<URI> proxy) {
    boolean tunnel = cause.getMessage() != null && cause.getMessage().contains("tunnel");
    if (tunnel && proxy.isPresent()) {
      return proxyFailure(proxy.get());
    }
    return new Failure.Internal(
        "Connection was closed before we received a valid response from endpoint URL: \""
            + url
            + "\".");
  }

  private static String tlsReason(SSLException e) {
    Throwable at = e;
    while (at.getCause() != null && at.getCause() != at) {
      at = at.getCause();
    }
    return "[SSL] " + firstLine(String.valueOf(at.getMessage()));
  }

  private static String firstLine(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }
}
