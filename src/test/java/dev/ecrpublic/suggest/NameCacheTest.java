package dev.ecrpublic.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameCacheTest {
  @TempDir private Path home;
  private final List<String> asked = new ArrayList<>();

  private List<String> names(NameCache cache, String key) {
    return cache.names(
        key,
        () -> {
          asked.add(key);
          return List.of(key + "1", key + "2");
        });
  }

  private NameCache cache(Duration later) {
    Clock clock = Clock.fixed(Instant.now().plus(later), ZoneOffset.UTC);
    return new NameCache(home.resolve("cache"), clock);
  }

  @Test
  void namesAreKeptForAMinuteEachUnderItsKey() {
    for (String key : List.of("a", "a", "b", "a")) {
      assertEquals(List.of(key + "1", key + "2"), names(cache(Duration.ofSeconds(1)), key));
    }
    assertEquals(List.of("a", "b"), asked);

    names(cache(Duration.ofSeconds(61)), "a");
    assertEquals(List.of("a", "b", "a"), asked);
  }

  @Test
  void aDirectoryThatOthersCanReadIsShut() throws IOException {
    Files.createDirectory(home.resolve("cache"));
    Files.setPosixFilePermissions(
        home.resolve("cache"), PosixFilePermissions.fromString("rwxr-xr-x"));

    names(cache(Duration.ZERO), "a");

    assertEquals(
        "rwx------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("cache"))));
  }

  @Test
  void aCacheThatCannotBeUsedIsNoCache() throws IOException {
    Files.writeString(home.resolve("cache"), "a file where the directory would be");

    assertEquals(List.of("a1", "a2"), names(cache(Duration.ZERO), "a"));
    assertEquals(List.of("a1", "a2"), names(cache(Duration.ZERO), "a"));
    assertEquals(List.of("a", "a"), asked);
    assertTrue(Files.isRegularFile(home.resolve("cache")));
  }
}
