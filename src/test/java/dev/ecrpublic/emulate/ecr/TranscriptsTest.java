package dev.ecrpublic.emulate.ecr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.service.ecr.EcrCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every operation of private registries, its errors included, as transcripts of what it answers: a
 * file for each room, and in it a chapter for each registry that begins empty. {@code
 * -Decr-public.transcripts=write} writes down what is answered now.
 */
class TranscriptsTest {
  private static final Path FILES =
      Path.of("src/test/resources/dev/ecrpublic/emulate/ecr").toAbsolutePath();
  private static final String CHAPTER = "## ";

  @TempDir Path directory;

  @TestFactory
  Stream<DynamicTest> chapters() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : files()) {
      List<String> chapters = chapters(file);
      if ("write".equals(System.getProperty("ecr-public.transcripts"))) {
        write(file, chapters);
      }
      for (String chapter : chapters) {
        String name = file.getFileName() + ": " + chapter.lines().findFirst().orElseThrow();
        tests.add(DynamicTest.dynamicTest(name, () -> assertEquals(chapter, replayed(chapter))));
      }
    }
    return tests.stream();
  }

  private void write(Path file, List<String> chapters) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String chapter : chapters) {
      all.append(all.isEmpty() ? "" : "\n").append(replayed(chapter));
    }
    Files.writeString(file, all);
  }

  private String replayed(String chapter) throws IOException {
    return Transcript.of(Files.createTempDirectory(directory, "r"), chapter.lines().toList());
  }

  @Test
  void everyOperationSucceedsAndIsRefusedInThreeWays() throws IOException {
    Map<String, TreeSet<String>> refusals = new TreeMap<>();
    TreeSet<String> succeeded = new TreeSet<>();
    for (Path file : files()) {
      String operation = null;
      for (String line : Files.readAllLines(file)) {
        if (line.startsWith(">")) {
          operation = line.replaceFirst(">> \\d+ ", "> ").split(" ")[1];
        } else if (line.startsWith("{")) {
          succeeded.add(operation);
        } else if (line.matches("\\w+Exception: .*")) {
          refusals.computeIfAbsent(operation, name -> new TreeSet<>()).add(line);
        }
      }
    }
    TreeSet<String> few = new TreeSet<>(new EcrCatalog().names());
    few.removeIf(name -> refusals.getOrDefault(name, new TreeSet<>()).size() >= 3);
    // Only a server has addresses of layers.
    succeeded.add("get-download-url-for-layer");
    assertEquals(new TreeSet<>(new EcrCatalog().names()), succeeded);
    assertEquals(TAKING_NOTHING, few);
  }

  /** What has no parameters that could be wrong. */
  private static final TreeSet<String> TAKING_NOTHING =
      new TreeSet<>(
          List.of(
              "delete-registry-policy",
              "delete-signing-configuration",
              "describe-registry",
              "get-registry-policy",
              "get-registry-scanning-configuration",
              "get-signing-configuration"));

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  private static List<String> chapters(Path file) throws IOException {
    List<String> chapters = new ArrayList<>();
    for (String chapter : ("\n" + Files.readString(file)).split("\n" + CHAPTER)) {
      if (!chapter.isBlank()) {
        chapters.add(CHAPTER + chapter.strip() + "\n");
      }
    }
    return chapters;
  }
}
