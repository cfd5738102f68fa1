package dev.ecrpublic.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * 100,000 images in 100 pages pass through a heap of 64 MB in the forms that are printed page by
 * page or spooled.
 */
class LargeListingIT {
  private static final int IMAGES = 100_000;
  @TempDir private Path work;

  @ParameterizedTest(name = "{0}")
  @CsvSource({"text, 200000", "yaml-stream, 800199", "json, 1100004"})
  void everyImageIsShown(String format, long lines) throws IOException, InterruptedException {
    try (ListingEndpoint endpoint = new ListingEndpoint(IMAGES)) {
      Path out = work.resolve("out");
      int exit = smallHeap(endpoint, out, "--output", format);

      assertEquals(0, exit, Files.readString(work.resolve("err")));
      assertEquals(lines, count(out, ""), format);
      assertEquals(IMAGES, count(out, "sha256:"), format);
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"json", "text", "yaml", "yaml-stream", "table"})
  void pagesAskedForAheadGiveTheSameBytesAsOneByOne(String format)
      throws IOException, InterruptedException {
    Path ahead = work.resolve("ahead");
    Path sequential = work.resolve("sequential");
    try (ListingEndpoint endpoint = new ListingEndpoint(5_000)) {
      assertEquals(0, smallHeap(endpoint, ahead, "--output", format));
    }
    try (ListingEndpoint endpoint = ListingEndpoint.tokenFirst(5_000)) {
      assertEquals(0, smallHeap(endpoint, sequential, "--output", format));
    }
    assertEquals(5_000, count(ahead, "sha256:"), format);
    assertEquals(-1, Files.mismatch(ahead, sequential), format);
  }

  @Test
  void nothingIsLeftInTheTemporaryDirectory() throws IOException, InterruptedException {
    Path temporary = Files.createDirectory(work.resolve("tmp"));
    try (ListingEndpoint endpoint = new ListingEndpoint(IMAGES)) {
      int exit = smallHeap(endpoint, work.resolve("out"), "--output", "json");

      assertEquals(0, exit);
      try (var files = Files.list(temporary)) {
        assertEquals(0, files.count());
      }
    }
  }

  private int smallHeap(ListingEndpoint endpoint, Path out, String... options)
      throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String[] command = {
      java.toString(),
      "-Xmx64m",
      "-XX:+UseSerialGC",
      "-Djava.io.tmpdir=" + temporary(),
      "-cp",
      Distribution.HOME.resolve("lib") + "/*",
      "dev.ecrpublic.Main",
      "describe-images",
      "--repository-name",
      "team/app"
    };
    return Distribution.command(work, command)
        .against(endpoint.url())
        .runInto(out, work.resolve("err"), options);
  }

  private Path temporary() {
    Path own = work.resolve("tmp");
    return Files.isDirectory(own) ? own : work;
  }

  private static long count(Path file, String text) throws IOException {
    try (var lines = Files.lines(file)) {
      long found = lines.filter(line -> line.contains(text)).count();
      assertTrue(found > 0);
      return found;
    }
  }
}
