package dev.ecrpublic.registry.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryNamesTest {
  @ParameterizedTest
  @CsvSource({
    "a, a",
    "a/b, a+b",
    "a/blobs, a+blobs",
    "a/index.json, a+index.json",
    "a/blobs/sha256, a+blobs+sha256",
    "a.b/c-d/e_f, a.b+c-d+e_f",
  })
  void everyNameHasItsOwnDirectory(String name, String directory) {
    assertEquals(directory, DirectoryNames.directory(name));
    assertEquals(Optional.of(name), DirectoryNames.repository(directory));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "../x",
        "a/../../x",
        "/etc",
        "a//b",
        "a+b",
        "a\\..\\b",
        "a\0b",
        "A",
        "a/.hidden",
        ".registry",
        "c:"
      })
  void whatIsNoNameIsRefused(String name) {
    assertThrows(IllegalArgumentException.class, () -> DirectoryNames.directory(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {".DS_Store", "lost+found+", "A", "a b", "x~", "a/b"})
  void otherDirectoriesAreNoRepositories(String directory) {
    assertEquals(Optional.empty(), DirectoryNames.repository(directory));
  }

  @Test
  void theLongestNameFitsInADirectoryName() {
    String name = "a/".repeat(127) + "a";
    assertEquals(255, DirectoryNames.directory(name).length());
    assertThrows(IllegalArgumentException.class, () -> DirectoryNames.directory(name + "b"));
  }

  @Test
  void layoutsStayInsideTheRegistry() {
    StorePaths paths = new StorePaths(Path.of("/data"));
    assertEquals(Path.of("/data/repositories/a+b"), paths.layout("a/b"));
    assertEquals(Path.of("/data/uploads/a+b"), paths.uploads("a/b"));
    assertThrows(IllegalArgumentException.class, () -> paths.layout("../b"));
  }
}
