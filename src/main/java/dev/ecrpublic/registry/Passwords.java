package dev.ecrpublic.registry;

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
import java.util.Optional;

/**
 * Passwords for clients of the registry. A password says when it expires and is signed with the
 * registry's key, so none needs to be remembered.
 */
public final class Passwords {
  private static final Duration VALID_FOR = Duration.ofHours(12);
  private static final int EXPIRY_DIGITS = 16;
  private static final int SIGNATURE_DIGITS = 64;

  private final Secret secret;
  private final Clock clock;

  Passwords(Secret secret, Clock clock) {
    this.secret = secret;
    this.clock = clock;
  }

  /**
   * A new password.
   *
   * @param text the password itself
   * @param expiresAt when it stops working
   */
  public record Issued(String text, Instant expiresAt) {}

  /** A password that works for twelve hours. */
  public Issued issue() throws IOException {
    Instant expiresAt = clock.instant().truncatedTo(ChronoUnit.MILLIS).plus(VALID_FOR);
    String expiry = HexFormat.of().toHexDigits(expiresAt.toEpochMilli());
    String text =
        Base64.getEncoder()
            .encodeToString((expiry + signature(expiry)).getBytes(StandardCharsets.US_ASCII));
    return new Issued(text, expiresAt);
  }

  /** Whether this registry issued a password, and whether it still works. */
  public PasswordCheck verify(String password) throws IOException {
    String text = decode(password);
    if (text.length() <= EXPIRY_DIGITS) {
      return PasswordCheck.INVALID;
    }
    String expiry = text.substring(0, EXPIRY_DIGITS);
    byte[] given = text.substring(EXPIRY_DIGITS).getBytes(StandardCharsets.ISO_8859_1);
    if (!MessageDigest.isEqual(given, signature(expiry).getBytes(StandardCharsets.US_ASCII))) {
      return PasswordCheck.INVALID;
    }
    Instant expiresAt = Instant.ofEpochMilli(HexFormat.fromHexDigitsToLong(expiry));
    Instant now = clock.instant();
    // One from the future, by a clock that was wrong then or is now, would live for too long.
    boolean issued = !now.isBefore(expiresAt.minus(VALID_FOR));
    return issued && now.isBefore(expiresAt) ? PasswordCheck.VALID : PasswordCheck.EXPIRED;
  }

  /** The end that a password names, signed or not; empty for any other text. */
  public static Optional<Instant> expiry(String password) {
    String text = decode(password);
    if (text.length() != EXPIRY_DIGITS + SIGNATURE_DIGITS) {
      return Optional.empty();
    }
    for (int i = 0; i < text.length(); i++) {
      if (!HexFormat.isHexDigit(text.charAt(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(
        Instant.ofEpochMilli(HexFormat.fromHexDigitsToLong(text.substring(0, EXPIRY_DIGITS))));
  }

  private String signature(String expiry) throws IOException {
    return HexFormat.of().formatHex(secret.sign("password", expiry));
  }

  private static String decode(String password) {
    try {
      return new String(Base64.getDecoder().decode(password), StandardCharsets.ISO_8859_1);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
