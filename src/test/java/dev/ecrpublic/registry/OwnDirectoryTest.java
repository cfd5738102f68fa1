package dev.ecrpublic.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.files.DamagedFile;
import dev.ecrpublic.registry.rule.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A directory of somebody else's that is named by mistake is left as it is. */
class OwnDirectoryTest {
  private static final Limits LIMITS = new Limits(9, 9, 9, 1 << 20);

  @TempDir private Path work;

  private Path foreign(String name) throws IOException {
    Path directory = Files.createDirectories(work.resolve("project"));
    Files.createDirectories(directory.resolve(name));
    Files.setPosixFilePermissions(
        directory.resolve(name), PosixFilePermissions.fromString("rwxrwxrwx"));
    Files.writeString(directory.resolve(name).resolve("work"), "of years");
    return directory;
  }

  private static void assertUntouched(Path directory, String name) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      assertEquals(name, entries.map(entry -> entry.getFileName().toString()).toList().getFirst());
    }
    assertEquals("of years", Files.readString(directory.resolve(name).resolve("work")));
    assertEquals(
        "rwxrwxrwx",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(name))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tmp", "trash", "uploads", "documents", "private", "secret", "sizes"})
  void aDirectoryWithSuchANameIsNoRegistrys(String name) throws IOException {
    Path directory = foreign(name);
    String said = "it is no registry's and has a '" + name + "' of its own";
    for (int i = 0; i < 2; i++) {
      DamagedFile refused =
          assertThrows(
              DamagedFile.class, () -> Registry.open(directory, Clock.systemUTC(), LIMITS));
      assertTrue(refused.getMessage().startsWith(said), refused.getMessage());
      DamagedFile kept =
          assertThrows(DamagedFile.class, () -> new RegistryDirectory(directory).reset());
      assertTrue(kept.getMessage().startsWith(said), kept.getMessage());
      assertUntouched(directory, name);
    }
    assertEquals(0, GarbageCollection.run(directory, Clock.systemUTC()).files());
    assertTrue(RegistryCheck.run(directory, Clock.systemUTC(), true, true).findings().isEmpty());
    assertUntouched(directory, name);
  }

  @Test
  void otherNamesBesideARegistryDoNotMatter() throws IOException {
    Files.writeString(Files.createDirectories(work.resolve("lost+found")).resolve("1"), "kept");
    Registry.open(work, Clock.systemUTC(), LIMITS).create("team/app", Map.of());

    assertTrue(new RegistryDirectory(work).reset());
    assertEquals("kept", Files.readString(work.resolve("lost+found/1")));
    assertEquals(0, Registry.open(work, Clock.systemUTC(), LIMITS).names().size());
  }

  @Test
  void aPrivateRegistryMayComeFirst() throws IOException {
    Path below = work.resolve("private");
    Registry.open(below, Clock.systemUTC(), LIMITS).create("a", Map.of());
    assertTrue(new RegistryDirectory(work).reset());
    assertEquals(0, Registry.open(below, Clock.systemUTC(), LIMITS).names().size());

    Registry.open(work, Clock.systemUTC(), LIMITS).create("b", Map.of());
    assertEquals(1, Registry.open(work, Clock.systemUTC(), LIMITS).names().size());
  }

  @Test
  void aResetThatBrokeOffIsFinishedByTheNext() throws IOException {
    Registry.open(work, Clock.systemUTC(), LIMITS).create("team/app", Map.of());
    assertTrue(new RegistryDirectory(work).reset());
    Files.createDirectories(work.resolve("trash/half"));

    assertTrue(new RegistryDirectory(work).reset());
    assertTrue(Files.notExists(work.resolve("trash")));
  }

  @Test
  void whereNoRegistryWasMadeNothingIsMadeByAReset() throws IOException {
    Path directory = Files.createDirectories(work.resolve("empty"));

    assertTrue(new RegistryDirectory(directory).reset());
    try (Stream<Path> entries = Files.list(directory)) {
      assertEquals(0, entries.count());
    }
  }
}
