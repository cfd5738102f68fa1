package dev.ecrpublic.oci.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Sends one request once, and follows where a GET is pointed to. */
final class HttpSending {
  private static final int MOST_REDIRECTS = 5;
  private static final int BLOCK = 1 << 17;
  private static final String AUTHORIZATION = "Authorization";
  private final HttpConnector connector;
  private final Patience patience;

  HttpSending(HttpConnector connector, Patience patience) {
    this.connector = connector;
    this.patience = patience;
  }

  /**
   * The answer to a request, redirects followed.
   *
   * @param authorization the login, which nobody but the server at {@code base} is told
   * @throws RegistryError if the answer is a refusal
   */
  HttpAnswer send(HttpCall call, URI base, Optional<String> authorization) throws IOException {
    HttpCall next = call;
    for (int hops = 0; hops <= MOST_REDIRECTS; hops++) {
      requireSound(next.uri(), base);
      boolean own = Sites.sameServer(base, next.uri());
      HttpAnswer answer = mended(next, own ? authorization : Optional.empty());
      if (answer.isSuccess()) {
        return answer;
      }
      Optional<String> location = redirection(next, answer);
      if (location.isEmpty()) {
        throw refused(answer, own);
      }
      answer.close();
      next = next.to(resolved(next.uri(), location.get()));
    }
    throw new Untrusted(base.getRawAuthority() + " redirects without an end");
  }

  /** How to log in is for the registry to say, and not for whom it points to. */
  private static RegistryError refused(HttpAnswer answer, boolean own) throws IOException {
    try (answer) {
      RegistryError told = ErrorBody.of(answer);
      return own ? told : told.withoutChallenge();
    }
  }

  /** Bodies are not sent on: what a write is pointed to is told in other ways. */
  private static Optional<String> redirection(HttpCall call, HttpAnswer answer)
      throws EOFException {
    boolean read = call.method().equals("GET") || call.method().equals("HEAD");
    boolean moved =
        switch (answer.status()) {
          case 301, 302, 303, 307, 308 -> true;
          default -> false;
        };
    if (!read || !moved) {
      return Optional.empty();
    }
    return Optional.of(
        answer.header("Location").orElseThrow(() -> new EOFException("the reply broke off")));
  }

  /** Where a location leads that was told at some address; it need not be a whole address. */
  static URI resolved(URI at, String location) throws Untrusted {
    try {
      return at.resolve(URI.create(location));
    } catch (IllegalArgumentException noAddress) {
      throw new Untrusted(at.getRawAuthority() + " points to what is no address");
    }
  }

  /** Fails for an address to which nothing is sent. */
  static void requireSound(URI uri, URI base) throws Untrusted {
    String scheme = uri.getScheme();
    boolean known = "https".equals(scheme) || "http".equals(scheme);
    if (!known || uri.getHost() == null || uri.getRawUserInfo() != null) {
      throw new Untrusted(base.getRawAuthority() + " points to an address that is none of the web");
    }
    if (scheme.equals("http") && base.getScheme().equals("https")) {
      throw new Untrusted(
          base.getRawAuthority() + " points from HTTPS to plain HTTP, which is not followed");
    }
  }

  private HttpAnswer mended(HttpCall call, Optional<String> authorization) throws IOException {
    try {
      return once(call, authorization);
    } catch (SSLException e) {
      if (!connector.mended(e)) {
        throw e;
      }
      return once(call, authorization);
    }
  }

  private HttpAnswer once(HttpCall call, Optional<String> authorization) throws IOException {
    patience.check();
    HttpURLConnection connection = connected(call.uri());
    connection.setInstanceFollowRedirects(false);
    connection.setUseCaches(false);
    connection.setRequestMethod(call.method());
    connection.setRequestProperty("User-Agent", "ecr-public");
    for (Map.Entry<String, String> header : call.headers().entrySet()) {
      connection.setRequestProperty(header.getKey(), header.getValue());
    }
    authorization.ifPresent(value -> connection.setRequestProperty(AUTHORIZATION, value));
    patience.deadline().ifPresent(end -> hurry(connection, end));
    try {
      if (call.body().isPresent()) {
        write(connection, call.body().get());
      }
      int status = status(connection);
      requireWholeHead(connection, call, status);
      return new HttpAnswer(connection, call.uri(), status);
    } catch (IOException | RuntimeException e) {
      connection.disconnect();
      throw e;
    }
  }

  private HttpURLConnection connected(URI uri) throws IOException {
    try {
      return connector.connect(uri);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static int status(HttpURLConnection connection) throws IOException {
    try {
      int status = connection.getResponseCode();
      if (status < 100) {
        throw new EOFException("the reply is none of HTTP");
      }
      return status;
    } catch (java.net.HttpRetryException streamed) {
      return streamed.responseCode();
    } catch (RuntimeException malformed) {
      // The JDK reads some headers itself, and fails so at those that are cut off.
      throw new EOFException("the reply is none of HTTP");
    }
  }

  /**
   * Fails for a reply that broke off before its body: the JDK tells the status even then, and takes
   * the end of the connection for the end of the headers.
   */
  private static void requireWholeHead(HttpURLConnection connection, HttpCall call, int status)
      throws IOException {
    try {
      connection.getInputStream();
    } catch (SocketException | SocketTimeoutException | SSLException brokenOff) {
      throw brokenOff;
    } catch (IOException refused) {
      if (status < 400) {
        throw refused;
      }
    }
    boolean bodiless = call.method().equals("HEAD") || status == 204 || status == 304;
    String version = connection.getHeaderField(0);
    if (!bodiless && version.startsWith("HTTP/1.1") && !hasEnd(connection)) {
      throw new EOFException("the reply broke off");
    }
  }

  /** Whether the headers tell where the body ends (RFC 9112, 6.3). */
  private static boolean hasEnd(HttpURLConnection connection) {
    return connection.getContentLengthLong() >= 0
        || connection.getHeaderField("Transfer-Encoding") != null
        || "close".equalsIgnoreCase(connection.getHeaderField("Connection"));
  }

  private void hurry(HttpURLConnection connection, java.time.Instant end) {
    long left = Duration.between(patience.clock().instant(), end).toMillis();
    int most = Math.clamp(left, 1, Integer.MAX_VALUE);
    int read = connection.getReadTimeout();
    int connect = connection.getConnectTimeout();
    connection.setReadTimeout(read == 0 ? most : Math.min(read, most));
    connection.setConnectTimeout(connect == 0 ? most : Math.min(connect, most));
  }

  private void write(HttpURLConnection connection, HttpCall.RequestBytes body) throws IOException {
    connection.setDoOutput(true);
    if (body.length() == 0) {
      connection.setFixedLengthStreamingMode(0);
      connection.getOutputStream().close();
      return;
    }
    if (!(body instanceof HttpCall.SmallBytes)) {
      connection.setFixedLengthStreamingMode(body.length());
    }
    byte[] block = new byte[(int) Math.min(BLOCK, body.length())];
    try (InputStream in = body.open();
        OutputStream out = connection.getOutputStream()) {
      for (int n = in.read(block); n >= 0; n = in.read(block)) {
        patience.check();
        out.write(block, 0, n);
      }
    }
  }
}
