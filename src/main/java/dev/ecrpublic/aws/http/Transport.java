package dev.ecrpublic.aws.http;

import dev.ecrpublic.model.Background;
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
import javax.net.ssl.SSLException;

/** Makes HTTP connections: which proxy, which certificates, how patient. */
public final class Transport {
  private static final int LAST_PORT = 65_535;
  private final Proxies proxies;
  private final int connectMillis;
  private final int readMillis;
  private final boolean verify;
  private Optional<Background<TlsSockets>> sockets;
  private Runnable meanwhile = () -> {};

  private Transport(
      Proxies proxies,
      int connectMillis,
      int readMillis,
      boolean verify,
      Optional<Background<TlsSockets>> sockets) {
    this.proxies = proxies;
    this.connectMillis = connectMillis;
    this.readMillis = readMillis;
    this.verify = verify;
    this.sockets = sockets;
  }

  /**
   * Connections to one endpoint. For https, certificates are read and the handshake is prepared
   * while the caller goes on.
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
        tls ? Optional.of(Background.of(() -> trust.sockets(endpoint))) : Optional.empty());
  }

  /**
   * Connects on a thread of its own while the request is being made, where that takes a handshake
   * and no proxy stands between. {@code meanwhile} is what the caller has to do before a reply
   * comes: done while the handshake is waited for, or else on a thread of its own at once.
   */
  public void connectAhead(URI endpoint, Runnable meanwhile) {
    if (sockets.isEmpty() || proxies.of(endpoint).isPresent()) {
      Background.of(
          () -> {
            meanwhile.run();
            return true;
          });
      return;
    }
    this.meanwhile =
        () -> {
          meanwhile.run();
          TlsRehearsal.whileWaiting();
        };
    int port = endpoint.getPort() < 0 ? 443 : endpoint.getPort();
    Background<TlsSockets> prepared = sockets.get();
    sockets =
        Optional.of(
            Background.of(
                () -> {
                  TlsSockets made = prepared.get();
                  made.connectAhead(endpoint.getHost(), port, connectMillis);
                  return made;
                }));
  }

  /** Closes what was opened and not used. */
  public void close() {
    try {
      sockets.ifPresent(made -> made.get().close());
    } catch (Failure neverReady) {
      // Told where it was first met, and nothing was opened.
    }
  }

  /**
   * Whether a call failed in a handshake that may succeed once all key exchange groups are offered,
   * as they are from now on.
   */
  public boolean widened(Throwable failure) {
    if (!heldBack(failure)) {
      return false;
    }
    sockets.get().get().offerAll();
    return true;
  }

  /** Whether a failed handshake is worth another try at once. */
  boolean heldBack(Throwable failure) {
    return Retries.ioCause(failure) instanceof SSLException
        && sockets.isPresent()
        && sockets.get().get().heldBack();
  }

  /** A connection to that address, not yet open. */
  public HttpURLConnection connect(URI uri) {
    try {
      URL url = uri.toURL();
      Optional<URI> via = proxies.of(uri);
      Proxy proxy = via.map(Proxies::address).orElse(Proxy.NO_PROXY);
      if (sockets.isPresent()) {
        waitForSockets();
      }
      HttpURLConnection connection = (HttpURLConnection) url.openConnection(proxy);
      connection.setConnectTimeout(connectMillis);
      connection.setReadTimeout(readMillis);
      via.map(URI::getUserInfo).ifPresent(user -> authenticate(connection, user));
      if (connection instanceof HttpsURLConnection secure) {
        secure.setSSLSocketFactory(sockets.orElseThrow().get());
        if (!verify) {
          secure.setHostnameVerifier((host, session) -> true);
        }
      }
      return connection;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Every {@link HttpsURLConnection} fetches the process's default sockets in its constructor, long
   * before it can be given its own, and the runtime parses all of its authorities to make some.
   * There is no other way to spare that than to be the default, for as long as the SDK sends by
   * such connections; none of this program uses it, as each is given its own sockets below.
   */
  private void waitForSockets() {
    Runnable once = meanwhile;
    meanwhile = () -> {};
    once.run();
    HttpsURLConnection.setDefaultSSLSocketFactory(sockets.orElseThrow().get());
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
      if (uri.getScheme() == null || uri.getHost() == null || uri.getPort() > LAST_PORT) {
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
