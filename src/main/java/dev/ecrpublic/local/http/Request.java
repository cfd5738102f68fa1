package dev.ecrpublic.local.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A request as endpoints see it. */
final class Request {
  private final HttpExchange exchange;
  private final InputStream body;
  private final Query query;

  Request(HttpExchange exchange, InputStream body) {
    this.exchange = exchange;
    this.body = body;
    this.query = Query.parse(exchange.getRequestURI().getRawQuery());
  }

  /** The method in capitals. */
  String method() {
    return exchange.getRequestMethod();
  }

  /** Whether the method is HEAD. */
  boolean isHead() {
    return method().equals("HEAD");
  }

  /** The path as it was sent, percent signs and all. */
  String path() {
    String path = exchange.getRequestURI().getRawPath();
    return path == null ? "" : path;
  }

  /** The query as it was sent, empty where there is none. */
  String rawQuery() {
    String raw = exchange.getRequestURI().getRawQuery();
    return raw == null ? "" : raw;
  }

  /** The parameters in the URL. */
  Query query() {
    return query;
  }

  /** A header's first value. */
  Optional<String> header(String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
  }

  /** All values of a header. */
  List<String> headers(String name) {
    return exchange.getRequestHeaders().getOrDefault(name, List.of());
  }

  /** The length of the body where it is known beforehand. */
  OptionalLong contentLength() {
    if (header("Transfer-Encoding").isPresent()) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(header("Content-Length").orElse("0")));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  /** The body; its client may break off or stall, which are exceptions. */
  InputStream body() {
    return body;
  }

  /** The host and port by which the client knows the server. */
  String host() {
    String host = header("Host").orElse("");
    return isHost(host)
        ? host
        : exchange.getLocalAddress().getHostString() + ":" + exchange.getLocalAddress().getPort();
  }

  private static boolean isHost(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letterOrDigit = c < 0x80 && Character.isLetterOrDigit(c);
      if (!letterOrDigit && ".-:[]_".indexOf(c) < 0) {
        return false;
      }
    }
    return !text.isEmpty() && text.length() < 256;
  }
}
