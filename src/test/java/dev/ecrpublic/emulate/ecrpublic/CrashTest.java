package dev.ecrpublic.emulate.ecrpublic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.registry.image.ImageIndex;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that are killed while they push, and processes that push at once. */
class CrashTest {
  private static final List<String> QUICK = List.of("-Xmx64m", "-XX:TieredStopAtLevel=1");

  @TempDir Path directory;

  @Test
  void nothingAcknowledgedIsLostWhenAPusherIsKilled() throws Exception {
    Random random = new Random(42);
    Map<String, String> put = new HashMap<>();
    Set<String> deleting = new HashSet<>();
    Set<String> deleted = new HashSet<>();
    for (int round = 0; round < 4; round++) {
      Process child =
          ChildProcess.start(
              PushForever.class, QUICK, directory.toString(), "aa", "r" + round + "-", "100000");
      int lines = 1 + random.nextInt(16);
      try (BufferedReader output = child.inputReader(StandardCharsets.UTF_8)) {
        for (String line; (line = output.readLine()) != null; ) {
          note(line, put, deleting, deleted);
          if (--lines == 0) {
            spin(random.nextInt(2_000_000));
            // Not by the process itself, which would close the stream with what it still said.
            child.toHandle().destroyForcibly();
          }
        }
      }
      child.waitFor();
      check(put, deleting, deleted);
      new Pusher(LocalRegistry.open(settings()), "aa").image(null, "{}", "after crash " + round);
    }
    assertTrue(put.size() > 5, "pushed " + put);
  }

  @Test
  void twoProcessesPushAtOnce() throws Exception {
    Process one =
        ChildProcess.start(PushForever.class, QUICK, directory.toString(), "bb", "one-", "20");
    Process two =
        ChildProcess.start(PushForever.class, QUICK, directory.toString(), "bb", "two-", "20");
    Map<String, String> put = new HashMap<>();
    Set<String> deleting = new HashSet<>();
    Set<String> deleted = new HashSet<>();
    for (Process child : new Process[] {one, two}) {
      try (BufferedReader output = child.inputReader(StandardCharsets.UTF_8)) {
        for (String line; (line = output.readLine()) != null; ) {
          note(line, put, deleting, deleted);
        }
      }
      assertEquals(0, child.waitFor());
    }
    assertEquals(40, put.size());
    assertEquals(12, deleted.size());
    LocalRegistry registry = LocalRegistry.open(settings());
    assertEquals(
        28,
        registry
            .describeImageTags(r -> r.repositoryName("bb").maxResults(1000))
            .imageTagDetails()
            .size());
    RepositoryCheck.everyImageIsWhole(registry, "bb");
  }

  private void check(Map<String, String> put, Set<String> deleting, Set<String> deleted)
      throws IOException {
    LocalRegistry registry = LocalRegistry.open(settings());
    RepositoryCheck.everyImageIsWhole(registry, "aa");
    ImageIndex index = registry.registry().get("aa").images().index();
    for (Map.Entry<String, String> image : put.entrySet()) {
      if (!deleting.contains(image.getKey())) {
        assertTrue(index.withTag(image.getKey()) != null, "lost " + image);
        assertEquals(image.getValue(), index.withTag(image.getKey()).digest());
      }
    }
    for (String tag : deleted) {
      assertFalse(index.tags().contains(tag), "came back: " + tag);
    }
  }

  private LocalSettings settings() {
    return LocalSettings.of(directory, Clock.systemUTC());
  }

  private static void note(
      String line, Map<String, String> put, Set<String> deleting, Set<String> deleted) {
    String[] words = line.split(" ");
    switch (words[0]) {
      case "put" -> put.put(words[1], words[2]);
      case "deleting" -> deleting.add(words[1]);
      case "deleted" -> deleted.add(words[1]);
      default -> assertEquals("exists", line);
    }
  }

  private static void spin(int turns) {
    for (int i = 0; i < turns; i++) {
      Thread.onSpinWait();
    }
  }
}
