package dev.ecrpublic.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.registry.blob.Digests;
import dev.ecrpublic.registry.check.Finding;
import dev.ecrpublic.registry.image.ImageIndex;
import dev.ecrpublic.registry.image.OciLayout;
import dev.ecrpublic.registry.image.SampleManifests;
import dev.ecrpublic.registry.image.StoredImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to images, index.json lists them as they are kept, and its checksum holds. */
class ListedAsKeptTest {
  private static final byte[] CONFIG = SampleManifests.bytes("{}");

  @TempDir Path directory;
  private final Random random = new Random(17);
  private final TreeMap<String, String> tags = new TreeMap<>();
  private RepositoryImages images;

  @Test
  void theIndexSaysTheSameAfterEachChange() throws IOException {
    Registry registry = StoreSteps.open(directory);
    registry.create("app", Map.of());
    images = registry.get("app").images();
    RepositoryUploads uploads = registry.get("app").uploads();
    String config = Digests.of(Digests.SHA256, CONFIG);
    uploads.complete(uploads.begin(), -1, new ByteArrayInputStream(CONFIG), config);
    Path file = directory.resolve("repositories/app/index.json");
    Object before = Files.readAttributes(file, "fileKey");
    int anew = 0;
    for (int round = 0; round < 900; round++) {
      change(round);
      check(file, round);
      Object now = Files.readAttributes(file, "fileKey");
      anew += now.equals(before) ? 0 : 1;
      before = now;
    }
    assertTrue(anew > 1 && anew < 90, "written anew " + anew + " times");
    RegistryCheck.Report report = RegistryCheck.run(directory, Clock.systemUTC(), false, true);
    assertEquals(List.of(), report.findings().stream().map(Finding::line).toList());
  }

  private void change(int round) throws IOException {
    String tag = "t" + random.nextInt(40);
    switch (random.nextInt(8)) {
      case 0, 1, 2, 3 -> {
        byte[] manifest = manifest(random.nextInt(60));
        String put = random.nextInt(9) == 0 ? null : tag;
        String digest = images.put(manifest, null, put, null).image().digest();
        if (put != null) {
          tags.put(tag, digest);
        }
      }
      case 4 -> {
        images.untag(tag);
        tags.remove(tag);
      }
      case 5 -> {
        images.remove(List.of(new ImageName(null, tag)));
        tags.remove(tag);
      }
      case 6 -> {
        String digest = Digests.of(Digests.SHA256, manifest(random.nextInt(60)));
        images.remove(List.of(new ImageName(digest, null)));
        tags.values().removeIf(digest::equals);
      }
      default -> {
        String digest = Digests.of(Digests.SHA256, manifest(random.nextInt(60)));
        String text = "x".repeat(random.nextInt(200));
        images.update(digest, image -> image.withAttributes(Map.of("a" + round % 3, text)));
      }
    }
  }

  private void check(Path file, int round) throws IOException {
    byte[] text = Files.readAllBytes(file);
    assertTrue(OciLayout.CHECKSUM.isCarried(text) && OciLayout.CHECKSUM.holds(text));
    ImageIndex listed =
        OciLayout.decode(
            text,
            (digest, type, size) -> {
              throw new AssertionError("round " + round + ": " + digest + " is not described");
            });
    ImageIndex kept = StoreSteps.open(directory).get("app").images().index();
    assertEquals(kept.images(), listed.images(), "round " + round);
    TreeMap<String, String> found = new TreeMap<>();
    for (StoredImage image : kept.images()) {
      image.tags().keySet().forEach(tag -> found.put(tag, image.digest()));
    }
    assertEquals(tags, found, "round " + round);
    assertEquals(kept.images().size(), images.count());
  }

  private static byte[] manifest(int number) {
    return SampleManifests.bytes(
        SampleManifests.manifest("{}")
            .replaceFirst("}$", ",\"annotations\":{\"n\":\"" + number + "\"}}"));
  }
}
