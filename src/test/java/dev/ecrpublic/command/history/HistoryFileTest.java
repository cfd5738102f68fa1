package dev.ecrpublic.command.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines between sessions. */
class HistoryFileTest {
  @TempDir private Path home;

  private Path file() {
    return home.resolve("state/ecr-public/history");
  }

  @Test
  void linesComeBackInOrder() {
    List<String> lines = List.of("first", "a 'b\nc' \\\\ d", "日本語", "last\\n");
    lines.forEach(new HistoryFile(file())::add);

    assertEquals(lines, new HistoryFile(file()).read());
  }

  @Test
  void itsDirectoryIsItsOwners() throws IOException {
    new HistoryFile(file()).add("first");

    assertEquals(
        "rwx------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())));
  }

  @Test
  void nobodyElseReadsIt() throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), "old\n");
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
    new HistoryFile(file()).add("new");

    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    assertEquals(List.of("old", "new"), new HistoryFile(file()).read());
  }

  @Test
  void secretsNeverReachIt() {
    HistoryFile history = new HistoryFile(file());
    history.add("!export AWS_SECRET_ACCESS_KEY=abc");

    assertFalse(Files.exists(file()));
  }

  @Test
  void itDoesNotGrowForEver() throws IOException {
    HistoryFile history = new HistoryFile(file());
    for (int i = 0; i < 1201; i++) {
      history.add("line " + i);
    }

    List<String> lines = history.read();
    assertEquals(1000, lines.size());
    assertEquals("line 1200", lines.getLast());
    assertEquals(1000, Files.readAllLines(file()).size());
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
  }

  @Test
  void aFileThatCannotBeUsedIsNoHistory() throws IOException {
    Files.writeString(home.resolve("state"), "a file where a directory should be");
    HistoryFile history = new HistoryFile(file());
    history.add("line");

    assertTrue(history.read().isEmpty());
  }
}
