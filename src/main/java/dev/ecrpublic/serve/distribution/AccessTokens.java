package dev.ecrpublic.serve.distribution;

import dev.ecrpublic.registry.state.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What distribution clients show with every request: a token that says what it allows and until
 * when, signed with the registry's key, so that none needs to be remembered.
 *
 * <p>A token that names no repository allows to read all of them, as anybody may.
 */
final class AccessTokens {
  /** How long a token holds. */
  static final Duration VALID_FOR = Duration.ofHours(1);

  private static final int EXPIRY_DIGITS = 16;
  private static final String READING = "*";

  private final Secret secret;
  private final Clock clock;

  AccessTokens(Secret secret, Clock clock) {
    this.secret = secret;
    this.clock = clock;
  }

  /** What a client may do with the repository that it asks for. */
  enum Access {
    /** Reading. */
    PULL,
    /** Reading and changing. */
    PUSH
  }

  /** A new token of these rights. */
  String issue(Rights rights) throws IOException {
    Instant expiresAt = clock.instant().truncatedTo(ChronoUnit.MILLIS).plus(VALID_FOR);
    StringBuilder claims = new StringBuilder(HexFormat.of().toHexDigits(expiresAt.toEpochMilli()));
    switch (rights) {
      case Rights.Everything() -> throw new IllegalArgumentException("No token allows everything");
      case Rights.Reading() -> claims.append(READING);
      case Rights.Named(List<Scope> scopes) ->
          scopes.forEach(scope -> claims.append(' ').append(scope.text()));
    }
    String token = claims + "!" + signature(claims.toString());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(token.getBytes(StandardCharsets.US_ASCII));
  }

  /** What a token allows; empty if it has expired or was not issued here. */
  Optional<Rights> verify(String token) throws IOException {
    String text = decode(token);
    int end = text.indexOf('!');
    if (end < EXPIRY_DIGITS) {
      return Optional.empty();
    }
    String claims = text.substring(0, end);
    byte[] given = text.substring(end + 1).getBytes(StandardCharsets.ISO_8859_1);
    if (!MessageDigest.isEqual(given, signature(claims).getBytes(StandardCharsets.US_ASCII))) {
      return Optional.empty();
    }
    Instant expiresAt =
        Instant.ofEpochMilli(HexFormat.fromHexDigitsToLong(claims.substring(0, EXPIRY_DIGITS)));
    return clock.instant().isBefore(expiresAt)
        ? Optional.of(rights(claims.substring(EXPIRY_DIGITS)))
        : Optional.empty();
  }

  private static Rights rights(String claimed) {
    if (claimed.equals(READING)) {
      return new Rights.Reading();
    }
    List<Scope> scopes = new ArrayList<>();
    for (String word : claimed.split(" ")) {
      Scope.parse(word).ifPresent(scopes::add);
    }
    return new Rights.Named(scopes);
  }

  private String signature(String claims) throws IOException {
    return HexFormat.of().formatHex(secret.sign("access", claims));
  }

  private static String decode(String token) {
    try {
      return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.ISO_8859_1);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
