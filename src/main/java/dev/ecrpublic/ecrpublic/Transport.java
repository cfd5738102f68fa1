package dev.ecrpublic.ecrpublic;

import dev.ecrpublic.model.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;

/** Makes HTTP connections: which proxy, which certificates, how patient. */
public final class Transport {
  private final Proxies proxies;
  private final int connectMillis;
  private final int readMillis;
  private final boolean verify;
  private final Optional<SSLSocketFactory> sockets;

  private Transport(
      Proxies proxies,
      int connectMillis,
      int readMillis,
      boolean verify,
      Optional<SSLSocketFactory> sockets) {
    this.proxies = proxies;
    this.connectMillis = connectMillis;
    this.readMillis = readMillis;
    this.verify = verify;
    this.sockets = sockets;
  }

  /**
   * Connections to one endpoint; the certificates are read now, and only for https.
   *
   * @param connectMillis the longest wait for a connection in milliseconds, 0 for no limit
   * @param readMillis the longest wait for data in milliseconds, 0 for no limit
   */
  public static Transport of(
      URI endpoint, Trust trust, Proxies proxies, int connectMillis, int readMillis) {
    boolean tls = "https".equals(endpoint.getScheme());
    return new Transport(
        proxies,
        connectMillis,
        readMillis,
        trust.verify(),
        tls ? trust.sockets(endpoint) : Optional.empty());
  }

  /** A connection to that address, not yet open. */
  HttpURLConnection connect(URI uri) {
    try {
      URL url = uri.toURL();
      Optional<URI> via = proxies.of(uri);
      Proxy proxy = via.map(Proxies::address).orElse(Proxy.NO_PROXY);
      HttpURLConnection connection = (HttpURLConnection) url.openConnection(proxy);
      connection.setConnectTimeout(connectMillis);
      connection.setReadTimeout(readMillis);
      via.map(URI::getUserInfo).ifPresent(user -> authenticate(connection, user));
      if (connection instanceof HttpsURLConnection secure) {
        sockets.ifPresent(secure::setSSLSocketFactory);
        if (!verify) {
          secure.setHostnameVerifier((host, session) -> true);
        }
      }
      return connection;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The proxy that a request to that address goes through. */
  Optional<URI> proxy(URI uri) {
    return proxies.of(uri);
  }

  private static void authenticate(HttpURLConnection connection, String user) {
    String token = Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    connection.setRequestProperty("Proxy-Authorization", "Basic " + token);
  }

  /** Fails for an address that no request can be sent to. */
  public static URI checked(String endpoint) {
    try {
      URI uri = URI.create(endpoint);
      if (uri.getScheme() == null || uri.getHost() == null) {
        throw new Failure.Internal("Invalid endpoint: " + endpoint);
      }
      if (!uri.getScheme().equals("http") && !uri.getScheme().equals("https")) {
        throw new Failure.Internal(
            "An HTTP Client raised an unhandled exception: Not supported URL scheme "
                + uri.getScheme());
      }
      return uri;
    } catch (IllegalArgumentException notAnAddress) {
      throw new Failure.Internal("Invalid endpoint: " + endpoint);
    }
  }
}
