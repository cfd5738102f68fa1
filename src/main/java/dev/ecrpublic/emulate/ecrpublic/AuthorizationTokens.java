package dev.ecrpublic.emulate.ecrpublic;

import dev.ecrpublic.registry.PasswordCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import software.amazon.awssdk.services.ecrpublic.model.AuthorizationData;
import software.amazon.awssdk.services.ecrpublic.model.GetAuthorizationTokenResponse;

/**
 * Passwords for clients of the registry. A password says when it expires and is signed with the
 * registry's key, so none needs to be remembered.
 */
final class AuthorizationTokens {
  private static final Duration VALID_FOR = Duration.ofHours(12);
  private static final int EXPIRY_DIGITS = 16;
  private static final int SIGNATURE_DIGITS = 64;

  private final Account registry;

  AuthorizationTokens(Account registry) {
    this.registry = registry;
  }

  GetAuthorizationTokenResponse issue() throws IOException {
    Instant expiresAt = registry.now().plus(VALID_FOR);
    String expiry = HexFormat.of().toHexDigits(expiresAt.toEpochMilli());
    String password =
        Base64.getEncoder()
            .encodeToString((expiry + signature(expiry)).getBytes(StandardCharsets.US_ASCII));
    String token =
        Base64.getEncoder().encodeToString(("AWS:" + password).getBytes(StandardCharsets.US_ASCII));
    return GetAuthorizationTokenResponse.builder()
        .authorizationData(
            AuthorizationData.builder().authorizationToken(token).expiresAt(expiresAt).build())
        .build();
  }

  /** Whether this registry issued a password, and whether it still holds. */
  PasswordCheck verify(String password) throws IOException {
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
    return registry.clock().instant().isBefore(expiresAt)
        ? PasswordCheck.VALID
        : PasswordCheck.EXPIRED;
  }

  /** The end that a password names, signed or not; empty for what has not the form of one. */
  static Optional<Instant> expiry(String password) {
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
    return HexFormat.of().formatHex(registry.secret().sign("password", expiry));
  }

  private static String decode(String password) {
    try {
      return new String(Base64.getDecoder().decode(password), StandardCharsets.ISO_8859_1);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
