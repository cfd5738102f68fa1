package dev.ecrpublic.serve.distribution;

import dev.ecrpublic.registry.state.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What distribution clients show with every request: a token that says what it allows and until
 * when, signed with the registry's key, so that none needs to be remembered.
 */
final class AccessTokens {
  /** How long a token holds. */
  static final Duration VALID_FOR = Duration.ofHours(1);

  private static final int EXPIRY_DIGITS = 16;

  private final Secret secret;
  private final Clock clock;

  AccessTokens(Secret secret, Clock clock) {
    this.secret = secret;
    this.clock = clock;
  }

  /** What a token allows. */
  enum Access {
    /** Reading. */
    PULL,
    /** Reading and changing. */
    PUSH,
    /** Nothing, for it has expired or was not issued here. */
    NONE
  }

  /** A new token that allows so much. */
  String issue(Access access) throws IOException {
    Instant expiresAt = clock.instant().truncatedTo(ChronoUnit.MILLIS).plus(VALID_FOR);
    String claims = HexFormat.of().toHexDigits(expiresAt.toEpochMilli()) + access.name();
    String token = claims + '.' + signature(claims);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(token.getBytes(StandardCharsets.US_ASCII));
  }

  /** What a token allows. */
  Access verify(String token) throws IOException {
    String text = decode(token);
    int dot = text.indexOf('.');
    if (dot <= EXPIRY_DIGITS) {
      return Access.NONE;
    }
    String claims = text.substring(0, dot);
    byte[] given = text.substring(dot + 1).getBytes(StandardCharsets.ISO_8859_1);
    if (!MessageDigest.isEqual(given, signature(claims).getBytes(StandardCharsets.US_ASCII))) {
      return Access.NONE;
    }
    Instant expiresAt =
        Instant.ofEpochMilli(HexFormat.fromHexDigitsToLong(claims.substring(0, EXPIRY_DIGITS)));
    return clock.instant().isBefore(expiresAt)
        ? Access.valueOf(claims.substring(EXPIRY_DIGITS))
        : Access.NONE;
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
