package dev.ecrpublic.aws.wire;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The token of the next page in a reply that ends with it, as replies do, found without reading
 * what comes before. In JSON a quote within a text is escaped, so that nothing else looks like it.
 */
final class TokenAtEnd {
  private static final byte[] NAME = "\"nextToken\"".getBytes(StandardCharsets.US_ASCII);
  private final byte[] body;
  private int at;

  private TokenAtEnd(byte[] body) {
    this.body = body;
    this.at = body.length;
  }

  /** The token, unless it stands elsewhere or is written with escapes. */
  static Optional<String> of(byte[] body) {
    return new TokenAtEnd(body).find();
  }

  private Optional<String> find() {
    if (!back('}') || !back('"')) {
      return Optional.empty();
    }
    int end = at;
    while (at > 0 && plain(body[at - 1])) {
      at--;
    }
    int start = at;
    boolean opened = start < end && start > 0 && body[start - 1] == '"';
    at = start - 1;
    return opened && back(':') && name() && (back(',') || back('{'))
        ? Optional.of(new String(body, start, end - start, StandardCharsets.US_ASCII))
        : Optional.empty();
  }

  private static boolean plain(byte b) {
    return b >= ' ' && b != '"' && b != '\\';
  }

  /** Steps back over that character and the white space behind it. */
  private boolean back(char wanted) {
    skipBlanks();
    if (at == 0 || body[at - 1] != wanted) {
      return false;
    }
    at--;
    return true;
  }

  private void skipBlanks() {
    while (at > 0 && blank(body[at - 1])) {
      at--;
    }
  }

  private static boolean blank(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  private boolean name() {
    skipBlanks();
    int start = at - NAME.length;
    for (int i = 0; i < NAME.length; i++) {
      if (start < 0 || body[start + i] != NAME[i]) {
        return false;
      }
    }
    at = start;
    return true;
  }
}
