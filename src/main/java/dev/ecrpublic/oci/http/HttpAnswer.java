package dev.ecrpublic.oci.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;

/** The answer to a request; whoever has it closes it. */
public final class HttpAnswer implements AutoCloseable {
  private static final int SHORT = 64 * 1024;
  private final HttpURLConnection connection;
  private final URI uri;
  private final int status;

  HttpAnswer(HttpURLConnection connection, URI uri, int status) {
    this.connection = connection;
    this.uri = uri;
    this.status = status;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The address that answered, which another may have pointed to. */
  public URI uri() {
    return uri;
  }

  /** Whether the request was carried out. */
  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** A header; empty where there is none. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(connection.getHeaderField(name));
  }

  /** A header that is a number of bytes; empty where there is none. */
  public OptionalLong length() {
    long length = connection.getContentLengthLong();
    return length < 0 ? OptionalLong.empty() : OptionalLong.of(length);
  }

  /** The body. */
  public InputStream body() throws IOException {
    InputStream errors = status >= 400 ? connection.getErrorStream() : null;
    if (status >= 400) {
      return errors == null ? InputStream.nullInputStream() : errors;
    }
    return connection.getInputStream();
  }

  /** The body of at most so many bytes; fails where it has more. */
  public byte[] bytes(int most) throws IOException {
    try (InputStream in = body()) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        connection.disconnect();
        throw new Untrusted(uri.getHost() + " sent more than " + most + " bytes");
      }
      long announced = connection.getContentLengthLong();
      if (announced >= 0 && bytes.length < announced) {
        throw new java.io.EOFException("the reply broke off");
      }
      return bytes;
    }
  }

  /** Ends the answer; a short rest is read, so that the connection can be used again. */
  @Override
  public void close() {
    try (InputStream rest = body()) {
      if (rest.readNBytes(SHORT).length == SHORT) {
        connection.disconnect();
      }
    } catch (IOException | RuntimeException broken) {
      connection.disconnect();
    }
  }

  /** Drops the connection at once. */
  public void abort() {
    connection.disconnect();
  }
}
