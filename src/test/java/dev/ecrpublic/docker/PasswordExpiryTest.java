package dev.ecrpublic.docker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordExpiryTest {
  static String password(String json) {
    return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theServicesPasswordsNameTheirEnd() {
    String password =
        password(
            "{\"payload\":\"x\",\"datakey\":\"y\",\"version\":\"2\",\"type\":\"DATA_KEY\","
                + "\"expiration\":1767225600}");
    assertEquals(
        Optional.of(Instant.parse("2026-01-01T00:00:00Z")), PasswordExpiry.ofService(password));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hunter2",
        "e30=",
        "W10=",
        "eyJleHBpcmF0aW9uIjoieCJ9",
        "eyJleHBpcmF0aW9uIjo5ZTk5fQ==",
        "%%%"
      })
  void otherPasswordsDoNot(String password) {
    assertEquals(Optional.empty(), PasswordExpiry.ofService(password));
  }
}
