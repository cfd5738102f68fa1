package dev.ecrpublic.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sizes and names that keep the sources easy to find one's way in. */
class HouseTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final String PACKAGE_INFO = "package-info.java";
  private static final int LONGEST_FILE = 350;
  private static final int LARGEST_FOLDER = 26;
  private static final int LONGEST_PACKAGE_INFO = 10;

  @Test
  void noTwoTypesHaveOneSimpleName() throws IOException {
    Map<String, Path> first = new HashMap<>();
    List<String> twice = new ArrayList<>();
    for (Path file : files()) {
      Path other = first.putIfAbsent(file.getFileName().toString(), file);
      if (other != null) {
        twice.add(file + " and " + other);
      }
    }
    assertEquals(List.of(), twice);
  }

  @Test
  void everyPackageSaysWhatItIsFor() throws IOException {
    List<String> silent = new ArrayList<>();
    for (Path folder : folders().keySet()) {
      Path info = folder.resolve(PACKAGE_INFO);
      if (!Files.exists(info) || lines(info) > LONGEST_PACKAGE_INFO) {
        silent.add(folder.toString());
      }
    }
    assertEquals(List.of(), silent);
  }

  @Test
  void filesAndFoldersAreSmall() throws IOException {
    List<String> large = new ArrayList<>();
    List<Long> sizes = new ArrayList<>();
    for (Path file : files()) {
      long lines = lines(file);
      sizes.add(lines);
      if (lines > LONGEST_FILE) {
        large.add(file + " has " + lines + " lines");
      }
    }
    folders()
        .forEach(
            (folder, files) -> {
              if (files > LARGEST_FOLDER) {
                large.add(folder + " has " + files + " files");
              }
            });
    sizes.sort(null);
    assertEquals(List.of(), large);
    assertTrue(sizes.get(sizes.size() / 2) <= 100, "the median of lines");
    assertTrue(sizes.get(sizes.size() * 9 / 10) <= 200, "nine of ten files");
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(SOURCES)) {
      return all.filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith(PACKAGE_INFO))
          .toList();
    }
  }

  private static Map<Path, Integer> folders() throws IOException {
    Map<Path, Integer> out = new TreeMap<>();
    for (Path file : files()) {
      out.merge(file.getParent(), 1, Integer::sum);
    }
    return out;
  }

  private static long lines(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    }
  }
}
