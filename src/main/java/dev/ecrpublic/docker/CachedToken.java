package dev.ecrpublic.docker;

import dev.ecrpublic.aws.LoginToken;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A password as the cache keeps it: six lines, the last of them a checksum of the others and of the
 * entry's key.
 *
 * @param issuedAt when it was asked for, by this machine's clock
 * @param expiresAt when it ends, by the service's clock
 * @param password the password
 */
record CachedToken(Instant issuedAt, Instant expiresAt, String password) {
  /** How long the service's passwords work. */
  static final Duration LIFE = Duration.ofHours(12);

  private static final String HEAD = "ecr-public token 1";

  /**
   * Whether it may still be used. A clock that has been set back since makes it useless, for nobody
   * knows how much of its life has passed; a clock that was wrong when it was issued does not
   * lengthen its life.
   */
  boolean isUsable(Instant now) {
    return !now.isBefore(issuedAt) && now.isBefore(end());
  }

  /** Whether it is in the first half of its life. */
  boolean isFresh(Instant now) {
    Duration half = Duration.between(issuedAt, end()).dividedBy(2);
    return isUsable(now) && now.isBefore(issuedAt.plus(half));
  }

  private Instant end() {
    Instant longest = issuedAt.plus(LIFE);
    return expiresAt.isBefore(longest) ? expiresAt : longest;
  }

  LoginToken token() {
    return new LoginToken(password, Optional.of(expiresAt));
  }

  /** The entry's file. */
  String text(String key) {
    String body =
        HEAD
            + "\n"
            + issuedAt.toEpochMilli()
            + "\n"
            + expiresAt.toEpochMilli()
            + "\n"
            + password
            + "\n";
    return body + checksum(key, body) + "\n";
  }

  /** The entry in a file; empty for anything that {@link #text} has not written for that key. */
  static Optional<CachedToken> of(String key, String text) {
    String[] lines = text.split("\n", -1);
    if (lines.length != 6 || !lines[0].equals(HEAD)) {
      return Optional.empty();
    }
    String body = text.substring(0, text.length() - lines[4].length() - 1);
    if (!lines[4].equals(checksum(key, body))) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new CachedToken(
              Instant.ofEpochMilli(Long.parseLong(lines[1])),
              Instant.ofEpochMilli(Long.parseLong(lines[2])),
              lines[3]));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The name of an entry: nobody can tell from it whose token it is. */
  static String key(String identity, String endpoint) {
    return checksum(identity, endpoint);
  }

  private static String checksum(String first, String second) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(first.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) '\n');
      return HexFormat.of().formatHex(digest.digest(second.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
