package dev.ecrpublic.docker;

import dev.ecrpublic.text.BadJson;
import dev.ecrpublic.text.JsonReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** When a registry password stops working, as far as it tells by itself. */
@FunctionalInterface
public interface PasswordExpiry {
  /** The end of a password's life; empty where it does not tell. */
  Optional<Instant> of(String password);

  /**
   * The service's passwords are base64 of a JSON object whose member {@code expiration} is the end
   * in seconds since 1970.
   */
  static Optional<Instant> ofService(String password) {
    try {
      byte[] bytes = Base64.getDecoder().decode(password.strip());
      if (JsonReader.parse(new String(bytes, StandardCharsets.UTF_8)) instanceof Map<?, ?> map
          && map.get("expiration") instanceof Number seconds) {
        return Optional.of(Instant.ofEpochSecond(seconds.longValue()));
      }
      return Optional.empty();
    } catch (IllegalArgumentException | BadJson | DateTimeException opaque) {
      return Optional.empty();
    }
  }
}
