package dev.ecrpublic.serve.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The first line of a request and its headers.
 *
 * <p>Read strictly, because what two programs read differently is how requests are smuggled.
 *
 * @param method the method
 * @param path the path as it was sent
 * @param query the query as it was sent, empty where there is none
 * @param isHttp10 whether the client speaks HTTP/1.0
 * @param headers the values of every header by its name in lower case
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112">RFC 9112</a>
 */
record RequestHead(
    String method, String path, String query, boolean isHttp10, Map<String, List<String>> headers) {
  private static final int LONGEST = 64 << 10;
  private static final int LONGEST_TARGET = 16 << 10;
  private static final int MOST_HEADERS = 100;

  /**
   * Reads a head.
   *
   * @param until when it must be there, a time of System.nanoTime
   * @throws BadRequest if it is none
   * @throws ClientGone if the connection ends within it
   */
  static RequestHead read(HttpInput in, long until) throws IOException {
    int[] left = {LONGEST};
    String first = line(in, until, left);
    int method = first.indexOf(' ');
    int version = first.lastIndexOf(' ');
    if (method <= 0 || version <= method + 1 || !isToken(first.substring(0, method))) {
      throw new BadRequest(400, "The first line is no request");
    }
    String target = target(first.substring(method + 1, version));
    int question = target.indexOf('?');
    Map<String, List<String>> headers = headers(in, until, left);
    boolean isHttp10 = isHttp10(first.substring(version + 1));
    if (!isHttp10 && headers.getOrDefault("host", List.of()).size() != 1) {
      throw new BadRequest(400, "A request must have one Host");
    }
    return new RequestHead(
        first.substring(0, method),
        question < 0 ? target : target.substring(0, question),
        question < 0 ? "" : target.substring(question + 1),
        isHttp10,
        headers);
  }

  /** A header's first value. */
  Optional<String> header(String name) {
    return values(name).stream().findFirst();
  }

  /** All values of a header. */
  List<String> values(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }

  private static boolean isHttp10(String version) {
    return switch (version) {
      case "HTTP/1.1" -> false;
      case "HTTP/1.0" -> true;
      default -> throw new BadRequest(505, "This is a server for HTTP/1.1");
    };
  }

  private static String target(String text) {
    if (text.length() > LONGEST_TARGET) {
      throw new BadRequest(414, "The address is too long");
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean bad = c <= ' ' || c >= 0x7f || c == '#' || c == '\\';
      boolean half = c == '%' && !isHex(text, i + 1);
      if (bad || half) {
        throw new BadRequest(400, "The address has characters that must be percent-encoded");
      }
    }
    if (text.startsWith("http://") || text.startsWith("https://")) {
      int slash = text.indexOf('/', "https://".length());
      return slash < 0 ? "/" : text.substring(slash);
    }
    if (!text.startsWith("/")) {
      throw new BadRequest(400, "The address is no path");
    }
    return text;
  }

  private static boolean isHex(String text, int at) {
    return at + 1 < text.length()
        && Character.digit(text.charAt(at), 16) >= 0
        && Character.digit(text.charAt(at + 1), 16) >= 0;
  }

  private static Map<String, List<String>> headers(HttpInput in, long until, int[] left)
      throws IOException {
    Map<String, List<String>> headers = new TreeMap<>();
    int count = 0;
    for (String line = line(in, until, left); !line.isEmpty(); line = line(in, until, left)) {
      int colon = line.indexOf(':');
      if (colon <= 0 || !isToken(line.substring(0, colon))) {
        throw new BadRequest(400, "A line of the head is no header");
      }
      if (++count > MOST_HEADERS) {
        throw tooLarge();
      }
      headers
          .computeIfAbsent(
              line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
          .add(line.substring(colon + 1).strip());
    }
    return headers;
  }

  private static boolean isToken(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letterOrDigit = c < 0x80 && Character.isLetterOrDigit(c);
      if (!letterOrDigit && "!#$%&'*+-.^_`|~".indexOf(c) < 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static String line(HttpInput in, long until, int[] left) throws IOException {
    StringBuilder line = new StringBuilder();
    while (true) {
      int c = in.read(until);
      if (--left[0] < 0) {
        throw tooLarge();
      }
      if (c < 0) {
        throw new ClientGone("the connection ended within a head");
      }
      if (c == '\r') {
        if (in.read(until) != '\n') {
          throw new BadRequest(400, "A line of the head has a stray carriage return");
        }
        return line.toString();
      }
      if (c < ' ' && c != '\t' || c == 0x7f) {
        throw new BadRequest(400, "A line of the head has a control character");
      }
      line.append((char) c);
    }
  }

  private static BadRequest tooLarge() {
    return new BadRequest(431, "The head of the request is too large");
  }
}
