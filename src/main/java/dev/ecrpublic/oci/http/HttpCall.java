package dev.ecrpublic.oci.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One request.
 *
 * @param method the method
 * @param uri where it goes
 * @param headers its headers, without those of the login
 * @param body what it carries
 */
public record HttpCall(
    String method, URI uri, Map<String, String> headers, Optional<RequestBytes> body) {

  /** A body of known length. */
  public interface RequestBytes {
    /** How many bytes there are. */
    long length();

    /** The bytes. */
    InputStream open() throws IOException;
  }

  /** A request without headers and body. */
  public static HttpCall of(String method, URI uri) {
    return new HttpCall(method, uri, Map.of(), Optional.empty());
  }

  /** The same with a header. */
  public HttpCall with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new HttpCall(method, uri, more, body);
  }

  /** The same with a body. */
  public HttpCall with(RequestBytes bytes) {
    return new HttpCall(method, uri, headers, Optional.of(bytes));
  }

  /** The same to another address. */
  public HttpCall to(URI other) {
    return new HttpCall(method, other, headers, body);
  }

  /** Whether it can be sent again without harm and without anybody else's help. */
  boolean repeatable() {
    return body.isEmpty() || body.get() instanceof SmallBytes;
  }

  /** A body that is held in memory. */
  public record SmallBytes(byte[] bytes) implements RequestBytes {
    @Override
    public long length() {
      return bytes.length;
    }

    @Override
    public InputStream open() {
      return new java.io.ByteArrayInputStream(bytes);
    }
  }
}
