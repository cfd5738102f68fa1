package dev.ecrpublic.oci.copy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.launcher.Load;
import dev.ecrpublic.oci.FetchedManifest;
import dev.ecrpublic.oci.LiveRegistry;
import dev.ecrpublic.oci.SampleImages;
import dev.ecrpublic.oci.UploadNotes;
import dev.ecrpublic.oci.distribution.DistributionSource;
import dev.ecrpublic.oci.distribution.DistributionTarget;
import dev.ecrpublic.oci.http.RegistryClient;
import dev.ecrpublic.oci.layout.LayoutSource;
import dev.ecrpublic.oci.layout.LayoutTarget;
import dev.ecrpublic.registry.Repository;
import dev.ecrpublic.registry.image.Descriptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** Copies through a network that fails all the time, there and back. */
@Tag("load")
class FlakyNetworkTest {
  private static final int COPIES = Load.of(200, 10);
  @TempDir Path directory;

  @Test
  void everyCopyIsRight(TestReporter reporter) throws IOException {
    int faults = 0;
    try (LiveRegistry live = new LiveRegistry(directory.resolve("store"))) {
      for (int i = 0; i < COPIES; i++) {
        try (FlakyProxy proxy = new FlakyProxy(live.host(), i)) {
          copied(live, proxy, i);
          faults += proxy.faults();
        }
      }
    }
    reporter.publishEntry(COPIES + " copies", faults + " faults");
    assertTrue(faults >= COPIES, faults + " faults");
  }

  private void copied(LiveRegistry live, FlakyProxy proxy, int round) throws IOException {
    Random random = new Random(round);
    LayoutTarget layout = LayoutTarget.in(directory.resolve("from" + round));
    SampleImages images = new SampleImages(layout);
    FetchedManifest image =
        images.image("v1", large(random), large(random), "small of " + round, "");
    images.referrer(image, "about " + round, "");
    layout.finish();
    String path = live.create("team/r" + round);
    RegistryClient client = LiveRegistry.client(proxy.host(), host -> Optional.of(live.login()));
    LayoutSource from = new LayoutSource(directory.resolve("from" + round));
    DistributionTarget to = new DistributionTarget(client, path, new Notes());
    try (Copier copier = new Copier(from, to, CopyOptions.USUAL, CopyWatcher.OFF)) {
      copier.copy("v1", List.of("v1"));
    }
    assertThere(live.registry().registry().get("team/r" + round), image);

    LayoutTarget back = LayoutTarget.in(directory.resolve("to" + round));
    DistributionSource source = new DistributionSource(client, path);
    try (Copier copier = new Copier(source, back, CopyOptions.USUAL, CopyWatcher.OFF)) {
      assertEquals(image.digest(), copier.copy("v1", List.of("v1")).digest());
    }
    back.finish();
    for (Descriptor layer : image.parsed().layers()) {
      String file = "blobs/sha256/" + layer.digest().substring("sha256:".length());
      assertArrayEquals(
          Files.readAllBytes(directory.resolve("from" + round).resolve(file)),
          Files.readAllBytes(directory.resolve("to" + round).resolve(file)));
    }
    assertEquals(
        1, new LayoutSource(directory.resolve("to" + round)).referrers(image.digest()).size());
  }

  private static String large(Random random) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 8_000; i++) {
      out.append(random.nextLong());
    }
    return out.toString();
  }

  private static void assertThere(Repository repository, FetchedManifest image) throws IOException {
    assertEquals(List.of("v1"), repository.images().index().tags());
    assertEquals(image.digest(), repository.images().find("v1").orElseThrow().digest());
    assertEquals(1, repository.images().referrers(image.digest()).size());
    for (Descriptor layer : image.parsed().layers()) {
      assertEquals(layer.size(), repository.blobs().size(layer.digest()).orElse(-1));
    }
  }

  /** Notes in memory. */
  private static final class Notes implements UploadNotes {
    private final Map<String, String> notes = new HashMap<>();

    @Override
    public synchronized Optional<String> recall(String target, String digest) {
      return Optional.ofNullable(notes.get(target + digest));
    }

    @Override
    public synchronized void remember(String target, String digest, String note) {
      notes.put(target + digest, note);
    }

    @Override
    public synchronized void forget(String target, String digest) {
      notes.remove(target + digest);
    }
  }
}
