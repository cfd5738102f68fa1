package dev.ecrpublic.emulate;

import dev.ecrpublic.registry.state.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

/** {@code nextToken}: where the next page begins, signed together with the query it belongs to. */
public final class PageTokens {
  private static final int SIGNATURE = 16;

  private final Secret secret;

  PageTokens(Secret secret) {
    this.secret = secret;
  }

  /** A token that continues a query after the element at some position. */
  public String issue(String query, String position) throws IOException {
    byte[] text = position.getBytes(StandardCharsets.UTF_8);
    byte[] token = Arrays.copyOf(signature(query, position), SIGNATURE + text.length);
    System.arraycopy(text, 0, token, SIGNATURE, text.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /** The position in a token; InvalidParameterException if it was not issued for this query. */
  public String open(String query, String token) throws IOException {
    byte[] bytes = decode(token);
    if (bytes.length > SIGNATURE) {
      String position =
          new String(bytes, SIGNATURE, bytes.length - SIGNATURE, StandardCharsets.UTF_8);
      byte[] given = Arrays.copyOf(bytes, SIGNATURE);
      if (MessageDigest.isEqual(given, signature(query, position))) {
        return position;
      }
    }
    throw RepositoryErrors.invalidParameter("nextToken", "Invalid nextToken");
  }

  private byte[] signature(String query, String position) throws IOException {
    return Arrays.copyOf(secret.sign("page", query + '\0' + position), SIGNATURE);
  }

  private static byte[] decode(String token) {
    try {
      return Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
