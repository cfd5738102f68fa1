package dev.ecrpublic.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** A push and a pull that are killed at random moments, again and again, until they are through. */
@Tag("load")
class CopyKilledIT {
  private static final int KILLS = Load.of(50, 4);
  private static final int LAYERS = 8;
  private static final int LAYER_BYTES = Load.of(64, 8) << 20;
  private static final long LONGEST_LIFE_MILLIS = 2_500;
  @TempDir Path home;
  private final Random random = new Random(5);

  @Test
  void everyRunGoesOnWhereTheLastWasKilled(TestReporter reporter) throws Exception {
    layout(home.resolve("image"));
    try (RunningServer server = RunningServer.start(home.resolve("data"))) {
      Distribution program = Distribution.in(home).against(server.url());
      assertEquals(0, program.run("create-repository", "--repository-name", "team/app").exit());
      String full = server.host() + "/local/team/full";
      assertEquals(0, program.run("create-repository", "--repository-name", "team/full").exit());
      int kills = 0;
      for (String target : List.of("team/app:v1", full + ":v1")) {
        kills += untilDone(program, "push", "oci:image:v1", target);
      }
      for (String tag : List.of("team/app:v1", full + ":v1")) {
        kills += untilDone(program, "pull", tag, "oci:back");
        same(home.resolve("image/blobs/sha256"), home.resolve("back/blobs/sha256"));
        deleteTree(home.resolve("back"));
      }
      reporter.publishEntry("kills", Integer.toString(kills));
    }
  }

  /** Kills the command at random moments, and lets it live in the end; returns how often. */
  private int untilDone(Distribution program, String... words) throws Exception {
    List<String> finished = new ArrayList<>();
    int kills = 0;
    while (true) {
      Path err = Files.createTempFile(home, "err", "");
      Process process =
          program
              .builder(words)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(err.toFile())
              .start();
      boolean ended =
          kills >= KILLS / 4
              ? process.waitFor(5, TimeUnit.MINUTES)
              : process.waitFor(
                  300 + (long) (random.nextDouble() * LONGEST_LIFE_MILLIS), TimeUnit.MILLISECONDS);
      if (!ended) {
        process.toHandle().descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
        kills++;
      }
      String said = Files.readString(err, StandardCharsets.UTF_8);
      for (String layer : finished) {
        assertTrue(!said.contains(layer + " copied"), layer + " was copied twice:\n" + said);
      }
      // The last line may be that of a layer whose end the kill has cut off.
      said.lines()
          .filter(line -> line.endsWith(" MiB copied"))
          .map(line -> line.substring(0, line.indexOf(" copied")))
          .forEach(finished::add);
      if (ended) {
        assertEquals(0, process.exitValue(), said);
        return kills;
      }
    }
  }

  private void layout(Path directory) throws IOException {
    Path blobs = Files.createDirectories(directory.resolve("blobs/sha256"));
    List<String> layers = new ArrayList<>();
    for (int i = 0; i < LAYERS; i++) {
      byte[] layer = new byte[LAYER_BYTES];
      random.nextBytes(layer);
      layers.add(blob(blobs, "application/vnd.oci.image.layer.v1.tar", layer, ""));
    }
    String config =
        blob(
            blobs,
            "application/vnd.oci.image.config.v1+json",
            "{}".getBytes(StandardCharsets.UTF_8),
            "");
    String type = "application/vnd.oci.image.manifest.v1+json";
    String manifest =
        "{\"schemaVersion\":2,\"mediaType\":\"%s\",\"config\":%s,\"layers\":[%s]}"
            .formatted(type, config, String.join(",", layers));
    String entry =
        blob(
            blobs,
            type,
            manifest.getBytes(StandardCharsets.UTF_8),
            ",\"annotations\":{\"org.opencontainers.image.ref.name\":\"v1\"}");
    Files.writeString(directory.resolve("oci-layout"), "{\"imageLayoutVersion\":\"1.0.0\"}");
    Files.writeString(
        directory.resolve("index.json"), "{\"schemaVersion\":2,\"manifests\":[" + entry + "]}");
  }

  private static String blob(Path blobs, String type, byte[] content, String more)
      throws IOException {
    String hex = ImageFiles.sha256(content);
    Files.write(blobs.resolve(hex), content);
    return "{\"mediaType\":\"%s\",\"digest\":\"sha256:%s\",\"size\":%d%s}"
        .formatted(type, hex, content.length, more);
  }

  private static void same(Path expected, Path actual) throws IOException {
    try (Stream<Path> files = Files.list(expected)) {
      for (Path file : files.toList()) {
        assertEquals(-1, Files.mismatch(file, actual.resolve(file.getFileName())));
      }
    }
    try (Stream<Path> files = Files.list(actual)) {
      assertEquals(0, files.filter(file -> file.toString().endsWith(".partial")).count());
    }
  }

  private static void deleteTree(Path directory) throws IOException {
    dev.ecrpublic.files.AtomicFiles.deleteTree(directory);
  }
}
