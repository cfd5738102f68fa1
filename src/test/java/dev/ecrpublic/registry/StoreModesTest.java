package dev.ecrpublic.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.files.LockWait;
import dev.ecrpublic.registry.rule.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody but its owner reads a registry's directory. */
class StoreModesTest {
  @TempDir Path directory;

  private final List<String> told = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(strings = {"000", "022", "077", "277"})
  void everythingIsItsOwnersWhateverTheMask(String umask) throws Exception {
    Path data = directory.resolve("new/data");
    assertEquals(0, StoreMaker.run(data, umask));
    int files = 0;
    try (Stream<Path> all = Files.walk(data)) {
      for (Path file : all.toList()) {
        files++;
        assertEquals(
            Files.isDirectory(file) ? "rwx------" : "rw-------", mode(file), file.toString());
      }
    }
    assertTrue(files > 30, files + " files");
  }

  @Test
  void aDirectoryThatIsOpenIsClosedAndThatIsSaid() throws IOException {
    Path data = directory.toRealPath().resolve("data");
    open(data).create("app", Map.of());
    set(data, "rwxr-xr-x");
    open(data);
    assertEquals("rwx------", mode(data));
    assertEquals(
        List.of("warning: " + data + " was open to other users (rwxr-xr-x); now it is closed"),
        told);
    open(data);
    assertEquals(1, told.size());
  }

  @Test
  void aDirectoryWithOtherThingsStaysOpenButTheRegistrysDoNot() throws IOException {
    Path data = directory.toRealPath().resolve("data");
    open(data).create("app", Map.of());
    Files.writeString(data.resolve("notes.txt"), "not the registry's");
    set(data, "rwxr-xr-x");
    set(data.resolve("repositories"), "rwxrwxr-x");
    set(data.resolve("tmp"), "rwxr-xr-x");
    open(data);
    assertEquals("rwxr-xr-x", mode(data));
    assertEquals("rwx------", mode(data.resolve("repositories")));
    assertEquals("rwx------", mode(data.resolve("tmp")));
    assertEquals(
        List.of(
            "warning: "
                + data
                + "/repositories was open to other users (rwxrwxr-x); now it is closed",
            "warning: " + data + "/tmp was open to other users (rwxr-xr-x); now it is closed"),
        told);
  }

  private Registry open(Path data) throws IOException {
    return Registry.open(
        data,
        Clock.systemUTC(),
        new Limits(100, 100, 100, 1 << 20),
        new LockWait(Optional.empty(), told::add));
  }

  private static void set(Path file, String mode) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
