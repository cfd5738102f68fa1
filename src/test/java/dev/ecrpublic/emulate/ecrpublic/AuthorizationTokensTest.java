package dev.ecrpublic.emulate.ecrpublic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.registry.PasswordCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationTokensTest {
  @TempDir Path directory;
  private final SettableClock clock = new SettableClock("2025-01-02T03:04:05Z");

  @Test
  void aPasswordHoldsForTwelveHours() throws IOException {
    LocalRegistry registry = open("one");
    var data = registry.getAuthorizationToken(r -> {}).authorizationData();
    assertEquals(Instant.parse("2025-01-02T15:04:05Z"), data.expiresAt());
    String password = password(registry);
    assertEquals(PasswordCheck.VALID, open("one").verify(password));
    clock.advance(Duration.ofHours(12).minusMillis(1));
    assertEquals(PasswordCheck.VALID, registry.verify(password));
    clock.advance(Duration.ofMillis(1));
    assertEquals(PasswordCheck.EXPIRED, registry.verify(password));
  }

  @Test
  void aPasswordFromTheFutureIsRefused() throws IOException {
    LocalRegistry registry = open("one");
    clock.advance(Duration.ofHours(1));
    String password = password(registry);
    clock.advance(Duration.ofMillis(-1));
    assertEquals(PasswordCheck.EXPIRED, registry.verify(password));
    clock.advance(Duration.ofMillis(1));
    assertEquals(PasswordCheck.VALID, registry.verify(password));
  }

  @Test
  void aPasswordIsOfOneRegistryOnly() throws IOException {
    assertEquals(PasswordCheck.INVALID, open("two").verify(password(open("one"))));
  }

  @Test
  void aPasswordCannotBeProlonged() throws IOException {
    LocalRegistry registry = open("one");
    byte[] text = Base64.getDecoder().decode(password(registry));
    text[0] = '1';
    assertEquals(PasswordCheck.INVALID, registry.verify(Base64.getEncoder().encodeToString(text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "not base64!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "ünï"})
  void otherTextsAreNoPasswords(String password) throws IOException {
    assertEquals(PasswordCheck.INVALID, open("one").verify(password));
  }

  @Test
  void theKeyIsTheOwnersOnly() throws IOException {
    password(open("one"));
    Path secret = directory.resolve("one/secret");
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)));
    assertEquals(32, Files.size(secret));
  }

  private LocalRegistry open(String name) throws IOException {
    return LocalRegistry.open(LocalSettings.of(directory.resolve(name), clock));
  }

  private static String password(LocalRegistry registry) {
    String token = registry.getAuthorizationToken(r -> {}).authorizationData().authorizationToken();
    String text = new String(Base64.getDecoder().decode(token), StandardCharsets.US_ASCII);
    assertTrue(text.startsWith("AWS:"));
    return text.substring("AWS:".length());
  }
}
