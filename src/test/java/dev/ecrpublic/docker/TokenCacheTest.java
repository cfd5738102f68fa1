package dev.ecrpublic.docker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.aws.LoginToken;
import dev.ecrpublic.model.Failure;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenCacheTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final String ENDPOINT = "https://api.ecr-public.us-east-1.amazonaws.com";
  private static final String ROLE = "arn:aws:iam::111122223333:role/push";
  @TempDir Path directory;
  private int fetched;

  private Path tokens() {
    return directory.resolve("cache/tokens");
  }

  private TokenCache at(Duration later) {
    return new TokenCache(tokens(), Clock.fixed(START.plus(later), ZoneOffset.UTC));
  }

  private LoginToken issue(Duration later) {
    fetched++;
    return new LoginToken("password" + fetched, Optional.of(START.plus(later).plusSeconds(43200)));
  }

  /** The password at a time, as the service would issue it then. */
  private String get(Duration later) {
    return at(later).get(ROLE, ENDPOINT, () -> issue(later)).password();
  }

  private static String unreachable() {
    throw new Failure.Internal("Could not connect");
  }

  private List<Path> entries() throws IOException {
    List<Path> out = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(tokens(), "*.token")) {
      files.forEach(out::add);
    }
    return out;
  }

  @Test
  void aPasswordServesForHalfOfItsLife() {
    assertEquals("password1", get(Duration.ZERO));
    assertEquals("password1", get(Duration.ofHours(6).minusMillis(1)));
    assertEquals("password2", get(Duration.ofHours(6)));
    assertEquals("password2", get(Duration.ofHours(11)));
  }

  @Test
  void theSecondHalfServesWhileTheServiceIsAway() {
    get(Duration.ZERO);
    TokenCache late = at(Duration.ofHours(12).minusMillis(1));
    assertEquals(
        "password1",
        late.get(ROLE, ENDPOINT, () -> new LoginToken(unreachable(), Optional.empty())).password());
    TokenCache over = at(Duration.ofHours(12));
    assertThrows(
        Failure.class,
        () -> over.get(ROLE, ENDPOINT, () -> new LoginToken(unreachable(), Optional.empty())));
    assertEquals(Optional.empty(), over.peek(ROLE, ENDPOINT));
  }

  @Test
  void aClockThatWasSetBackMakesItAMiss() {
    assertEquals("password1", get(Duration.ofHours(1)));
    assertEquals("password2", get(Duration.ZERO));
    assertEquals("password2", get(Duration.ofMinutes(30)));
  }

  @Test
  void aClockThatWasYearsBehindDoesNotLengthenItsLife() {
    TokenCache behind = at(Duration.ofDays(-3650));
    behind.get(ROLE, ENDPOINT, () -> issue(Duration.ZERO));
    assertTrue(at(Duration.ofDays(-3650).plusHours(5)).peek(ROLE, ENDPOINT).isPresent());
    assertFalse(at(Duration.ofDays(-3650).plusHours(12)).peek(ROLE, ENDPOINT).isPresent());
  }

  @Test
  void aPasswordThatSeemsExpiredIsGivenOnceAndNotKept() throws IOException {
    TokenCache ahead = at(Duration.ofHours(13));
    assertEquals("password1", ahead.get(ROLE, ENDPOINT, () -> issue(Duration.ZERO)).password());
    assertEquals(List.of(), entries());
  }

  @Test
  void identitiesAndEndpointsDoNotShare() {
    get(Duration.ZERO);
    TokenCache cache = at(Duration.ZERO);
    String other = "arn:aws:iam::444455556666:role/push";
    assertEquals("password2", cache.get(other, ENDPOINT, () -> issue(Duration.ZERO)).password());
    assertEquals(
        "password3", cache.get(ROLE, ENDPOINT + ":444", () -> issue(Duration.ZERO)).password());
    assertEquals("password1", get(Duration.ZERO));
  }

  @Test
  void nobodyElseCanReadIt() throws IOException {
    get(Duration.ZERO);
    assertEquals(
        "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(tokens())));
    for (Path file : entries()) {
      assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
      assertFalse(file.toString().contains("111122223333"));
    }
    assertEquals(1, entries().size());
  }

  @Test
  void anOpenDirectoryIsClosed() throws IOException {
    Files.createDirectories(tokens());
    Files.setPosixFilePermissions(tokens(), PosixFilePermissions.fromString("rwxr-xr-x"));
    get(Duration.ZERO);
    assertEquals(
        "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(tokens())));
  }

  @Test
  void aFileThatOthersCouldReadIsAMiss() throws IOException {
    get(Duration.ZERO);
    Path file = entries().getFirst();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertEquals("password2", get(Duration.ZERO));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void everyDamageIsAMiss() throws IOException {
    get(Duration.ZERO);
    Path file = entries().getFirst();
    byte[] whole = Files.readAllBytes(file);
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 1;
      Files.write(file, damaged);
      assertEquals(Optional.empty(), at(Duration.ZERO).peek(ROLE, ENDPOINT), "byte " + i);
      Files.write(file, java.util.Arrays.copyOf(whole, i));
      assertEquals(Optional.empty(), at(Duration.ZERO).peek(ROLE, ENDPOINT), "length " + i);
    }
    assertEquals("password2", get(Duration.ZERO));
    assertEquals("password2", get(Duration.ZERO));
  }

  @Test
  void anotherKeysFileIsAMiss() throws IOException {
    get(Duration.ZERO);
    Path file = entries().getFirst();
    String key = CachedToken.key("somebody else", ENDPOINT);
    Files.move(file, file.resolveSibling(key + ".token"));
    assertEquals(Optional.empty(), at(Duration.ZERO).peek("somebody else", ENDPOINT));
  }

  @Test
  void aDirectoryInItsPlaceIsAMiss() throws IOException {
    Files.createDirectories(tokens().resolve(CachedToken.key(ROLE, ENDPOINT) + ".token"));
    assertEquals("password1", get(Duration.ZERO));
  }

  @Test
  void theNumberOfEntriesIsBounded() throws IOException {
    TokenCache cache = new TokenCache(tokens(), Clock.systemUTC());
    for (int i = 0; i < TokenCache.MOST_ENTRIES + 10; i++) {
      Instant end = Instant.now().plusSeconds(43200);
      cache.get("role" + i, ENDPOINT, () -> new LoginToken("p", Optional.of(end)));
    }
    assertEquals(TokenCache.MOST_ENTRIES, entries().size());
    try (DirectoryStream<Path> all = Files.newDirectoryStream(tokens())) {
      int files = 0;
      for (Path file : all) {
        files += Files.exists(file) ? 1 : 0;
      }
      assertTrue(files <= TokenCache.MOST_ENTRIES + 16, "entries and sixteen locks");
    }
  }

  @Test
  void aCacheThatCannotBeMadeIsNoObstacle() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");
    TokenCache cache = new TokenCache(file.resolve("tokens"), Clock.systemUTC());
    assertEquals("password1", cache.get(ROLE, ENDPOINT, () -> issue(Duration.ZERO)).password());
  }

  @Test
  void clearingForgetsEverything() throws IOException {
    get(Duration.ZERO);
    at(Duration.ZERO).clear();
    assertEquals(List.of(), entries());
    assertEquals("password2", get(Duration.ZERO));
  }
}
