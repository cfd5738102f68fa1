package dev.ecrpublic.local.http;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A request as endpoints see it. */
final class Request {
  private final RequestHead head;
  private final ClientBody body;
  private final String server;
  private final Query query;

  /** A request to a server whose own name is only used where the client does not name it. */
  Request(RequestHead head, ClientBody body, String server) {
    this.head = head;
    this.body = body;
    this.server = server;
    this.query = Query.parse(head.query());
  }

  /** The method in capitals. */
  String method() {
    return head.method();
  }

  /** Whether the method is HEAD. */
  boolean isHead() {
    return method().equals("HEAD");
  }

  /** The path as it was sent, percent signs and all. */
  String path() {
    return head.path();
  }

  /** The query as it was sent, empty where there is none. */
  String rawQuery() {
    return head.query();
  }

  /** The parameters in the URL. */
  Query query() {
    return query;
  }

  /** A header's first value. */
  Optional<String> header(String name) {
    return head.header(name);
  }

  /** All values of a header. */
  List<String> headers(String name) {
    return head.values(name);
  }

  /** The length of the body where it is known beforehand. */
  OptionalLong contentLength() {
    return body.length();
  }

  /** The body; its client may break off or stall, which are exceptions. */
  InputStream body() {
    return body;
  }

  /** The host and port by which the client knows the server. */
  String host() {
    String host = header("Host").orElse("");
    return isHost(host) ? host : server;
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
