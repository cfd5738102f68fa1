package dev.ecrpublic.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.launcher.Load;
import dev.ecrpublic.registry.blob.BlobStore;
import dev.ecrpublic.registry.blob.Sha256;
import dev.ecrpublic.registry.check.Finding;
import dev.ecrpublic.registry.image.ImageIndex;
import dev.ecrpublic.registry.image.MediaTypes;
import dev.ecrpublic.registry.image.OlderIndex;
import dev.ecrpublic.registry.image.SampleManifests;
import dev.ecrpublic.registry.image.StoredImage;
import dev.ecrpublic.surroundings.MainClass;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JacksonException;

/** Processes that are killed in the middle of changing a repository with many images. */
@Tag("load")
class LargeStoreKilledTest {
  private static final int KILLS = Load.of(50, 3);
  private static final int IMAGES = Load.of(10_000, 300);

  @TempDir Path directory;
  private final Map<String, String> put = new HashMap<>();
  private final Set<String> removing = new HashSet<>();
  private final Set<String> removed = new HashSet<>();

  @Test
  void nothingAcknowledgedIsLost(TestReporter reporter) throws Exception {
    List<StoredImage> before = fill();
    Random random = new Random(11);
    for (int kill = 0; kill < KILLS; kill++) {
      Process child =
          MainClass.start(
              List.of(),
              ChangeForever.class,
              List.of(Registry.class, JacksonException.class),
              directory.toString(),
              "app",
              "k" + kill + "-");
      int lines = 1 + random.nextInt(60);
      try (BufferedReader output = child.inputReader(StandardCharsets.UTF_8)) {
        for (String line; (line = output.readLine()) != null; ) {
          note(line.split(" "));
          if (--lines == 0) {
            // Not by the process itself, which would close the stream with what it still said.
            child.toHandle().destroyForcibly();
          }
        }
      }
      child.waitFor();
      check(before);
    }
    RegistryCheck.run(directory, Clock.systemUTC(), true, false);
    RegistryCheck.Report report = RegistryCheck.run(directory, Clock.systemUTC(), false, true);
    assertEquals(List.of(), report.findings().stream().map(Finding::line).toList());
    reporter.publishEntry(
        KILLS + " kills", put.size() + " images put, " + removed.size() + " gone");
    assertTrue(put.size() > KILLS, put.size() + " images");
  }

  private List<StoredImage> fill() throws IOException {
    Registry registry = StoreSteps.open(directory);
    registry.create("app", Map.of());
    BlobStore blobs = registry.store().get("app").blobs();
    byte[] config = SampleManifests.bytes("{}");
    blobs.write(Sha256.of(config), config, Instant.now());
    List<StoredImage> images = new ArrayList<>();
    for (int i = 0; i < IMAGES; i++) {
      String annotated = ",\"annotations\":{\"n\":\"" + i + "\"}}";
      byte[] manifest =
          SampleManifests.bytes(SampleManifests.manifest("{}").replaceFirst("}$", annotated));
      Path file = blobs.file(Sha256.of(manifest));
      Files.createDirectories(file.getParent());
      Files.write(file, manifest);
      images.add(
          new StoredImage(
              Sha256.of(manifest),
              MediaTypes.OCI_MANIFEST,
              manifest.length,
              SampleManifests.CONFIG_TYPE,
              config.length,
              Instant.ofEpochMilli(1_700_000_000_000L + i),
              new TreeMap<>(Map.of("t" + i, Instant.ofEpochMilli(1_700_000_000_000L)))));
    }
    ImageIndex index = ImageIndex.of(images);
    Files.write(directory.resolve("repositories/app/index.json"), OlderIndex.of(index));
    return index.images();
  }

  private void note(String[] words) {
    switch (words[0]) {
      case "put" -> put.put(words[1], words[2]);
      case "removing" -> removing.add(words[1]);
      case "removed" -> removed.add(words[1]);
      default -> throw new AssertionError(words[0]);
    }
  }

  private void check(List<StoredImage> before) throws IOException {
    RepositoryImages images = StoreSteps.open(directory).get("app").images();
    assertEquals(before, images.after("", before.size()));
    for (Map.Entry<String, String> image : put.entrySet()) {
      if (!removing.contains(image.getKey())) {
        Optional<StoredImage> found = images.find(image.getKey());
        assertEquals(image.getValue(), found.map(StoredImage::digest).orElse("lost"));
        assertTrue(images.read(found.get()).isPresent());
      }
    }
    for (String tag : removed) {
      assertEquals(Optional.empty(), images.find(tag), "came back");
    }
    int left = put.size() - removed.size();
    int more = images.count() - before.size();
    assertTrue(more >= left - KILLS && more <= left + KILLS, more + " and not " + left);
  }
}
