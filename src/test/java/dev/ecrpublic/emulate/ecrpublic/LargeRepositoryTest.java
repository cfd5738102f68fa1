package dev.ecrpublic.emulate.ecrpublic;

import static dev.ecrpublic.registry.image.SampleManifests.bytes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.ecrpublic.registry.RepositoryFiller;
import dev.ecrpublic.registry.blob.Sha256;
import dev.ecrpublic.registry.image.ImageIndex;
import dev.ecrpublic.registry.image.MediaTypes;
import dev.ecrpublic.registry.image.SampleManifests;
import dev.ecrpublic.registry.image.StoredImage;
import dev.ecrpublic.registry.rule.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As many images as the service allows are still quick to describe. */
class LargeRepositoryTest {
  private static final int IMAGES = 10_000;

  @TempDir Path directory;
  private final SettableClock clock = new SettableClock("2025-01-02T03:04:05Z");

  @Test
  void tenThousandImages() throws IOException {
    LocalSettings settings =
        LocalSettings.of(directory, clock)
            .withLimits(new Limits(1, IMAGES + 1, 1_000, 10_000L << 20));
    fill(LocalRegistry.open(settings));
    LocalRegistry registry = LocalRegistry.open(settings);
    assertTimeout(
        Duration.ofSeconds(4),
        () -> {
          int count = 0;
          for (var page :
              registry.describeImagesPaginator(r -> r.repositoryName("aa").maxResults(100))) {
            count += page.imageDetails().size();
          }
          assertEquals(IMAGES, count);
        });
    assertTimeout(
        Duration.ofSeconds(1),
        () ->
            assertEquals(
                "t5000",
                registry
                    .describeImages(r -> r.repositoryName("aa").imageIds(Pusher.id(null, "t5000")))
                    .imageDetails()
                    .getFirst()
                    .imageTags()
                    .getFirst()));
    new Pusher(registry, "aa").image("one-more", "{}", "layer");
    registry.batchDeleteImage(r -> r.repositoryName("aa").imageIds(Pusher.id(null, "one-more")));
    assertEquals(IMAGES, registry.registry().get("aa").images().index().images().size());
  }

  private void fill(LocalRegistry registry) throws IOException {
    registry.createRepository(r -> r.repositoryName("aa"));
    List<StoredImage> images = new ArrayList<>();
    for (int i = 0; i < IMAGES; i++) {
      TreeMap<String, java.time.Instant> tags = new TreeMap<>();
      tags.put("t" + i, clock.instant());
      images.add(
          new StoredImage(
              Sha256.of(bytes("manifest " + i)),
              MediaTypes.OCI_MANIFEST,
              500,
              SampleManifests.CONFIG_TYPE,
              1234567,
              clock.instant().plusMillis(i),
              tags));
    }
    RepositoryFiller.fill(registry.registry(), "aa", ImageIndex.of(images));
  }
}
