package dev.ecrpublic.serve.http;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A request as endpoints see it. */
public final class Request {
  private final RequestHead head;
  private final ClientBody body;
  private final String server;
  private final UrlQuery query;

  /** A request to a server whose own name is only used where the client does not name it. */
  public Request(RequestHead head, ClientBody body, String server) {
    this.head = head;
    this.body = body;
    this.server = server;
    this.query = UrlQuery.parse(head.query());
  }

  /** The method in capitals. */
  public String method() {
    return head.method();
  }

  /** Whether the method is HEAD. */
  public boolean isHead() {
    return method().equals("HEAD");
  }

  /** The path as it was sent, percent signs and all. */
  public String path() {
    return head.path();
  }

  /** The query as it was sent, empty where there is none. */
  public String rawQuery() {
    return head.query();
  }

  /** The parameters in the URL. */
  public UrlQuery query() {
    return query;
  }

  /** A header's first value. */
  public Optional<String> header(String name) {
    return head.header(name);
  }

  /** All values of a header. */
  public List<String> headers(String name) {
    return head.values(name);
  }

  /** The length of the body where it is known beforehand. */
  public OptionalLong contentLength() {
    return body.length();
  }

  /** Whether a body of a kind that is read is yet to come. */
  boolean sendsBody() {
    boolean reads = isHead() || method().equals("GET") || method().equals("DELETE");
    return !reads && body != null && !body.hasEnded();
  }

  /** How fast the body comes. */
  public Pace pace() {
    return body.pace();
  }

  /** The body; its client may break off or stall, which are exceptions. */
  public InputStream body() {
    return body;
  }

  /** The host and port by which the client knows the server. */
  public String host() {
    String host = header("Host").orElse("");
    return isHost(host) ? host : server;
  }

  /** The host that the client named, in quotes and without what may harm a terminal. */
  String named() {
    String host = header("Host").orElse("");
    return isHost(host) ? '"' + host + '"' : "that";
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
