package dev.ecrpublic.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.registry.blob.Digests;
import dev.ecrpublic.registry.check.Finding;
import dev.ecrpublic.registry.image.OlderIndex;
import dev.ecrpublic.registry.image.SampleManifests;
import dev.ecrpublic.registry.image.StoredImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers take no lock, whatever is done to the files of a repository meanwhile. */
class ReadersAtWorkTest {
  private static final int KEPT = 40;
  private static final int CHANGES = 150;
  private static final byte[] CONFIG = SampleManifests.bytes("{}");

  @TempDir Path directory;
  private final AtomicInteger writers = new AtomicInteger(3);

  @Test
  void everyReaderSeesAllThatStays() throws Exception {
    StoreSteps.open(directory).create("app", Map.of());
    RepositoryUploads uploads = open().uploads();
    String config = Digests.of(Digests.SHA256, CONFIG);
    uploads.complete(uploads.begin(), -1, new ByteArrayInputStream(CONFIG), config);
    for (int i = 0; i < KEPT; i++) {
      put(open(), "kept-" + i, "kept " + i);
    }
    List<StoredImage> kept = open().images().after("", KEPT);
    List<Callable<Integer>> tasks = new ArrayList<>();
    tasks.add(() -> changes("a"));
    tasks.add(() -> changes("b"));
    tasks.add(this::replacements);
    tasks.add(() -> reads(kept));
    tasks.add(() -> reads(kept));
    try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
      for (Future<Integer> done : threads.invokeAll(tasks)) {
        assertTrue(done.get() > 0, "nothing was done");
      }
    }
    assertEquals(KEPT + 2, open().images().count());
    RegistryCheck.Report report = RegistryCheck.run(directory, Clock.systemUTC(), false, true);
    assertEquals(List.of(), report.findings().stream().map(Finding::line).toList());
  }

  /** What others put and move, and take away but for the last. */
  private int changes(String name) throws IOException {
    Repository repository = open();
    for (int i = 0; i < CHANGES; i++) {
      put(repository, name, name + " " + i);
      if (i < CHANGES - 1) {
        repository.images().remove(List.of(new ImageName(null, name)));
      }
    }
    writers.decrementAndGet();
    return CHANGES;
  }

  /** The files are written anew, and in between as they were before there were tables. */
  private int replacements() throws IOException {
    RepositoryStore store = StoreSteps.open(directory).store().get("app");
    Path index = directory.toRealPath().resolve("repositories/app/index.json");
    int count = 0;
    for (; writers.get() > 1; count++) {
      boolean older = count % 2 == 0;
      store.exclusively(
          () -> {
            if (older) {
              StoreSteps.open(directory).store().files().write(index, OlderIndex.of(store.index()));
            } else {
              store.change().close();
              store.imageStore().rewrite();
            }
            return null;
          });
    }
    writers.decrementAndGet();
    return count;
  }

  private int reads(List<StoredImage> kept) throws IOException {
    Repository repository = open();
    int count = 0;
    for (; writers.get() > 0; count++) {
      StoredImage image = kept.get(count % KEPT);
      RepositoryImages images = repository.images();
      assertEquals(image, images.find("kept-" + count % KEPT).orElseThrow());
      assertEquals(kept, images.after("", KEPT));
      assertTrue(images.count() >= KEPT && images.count() <= KEPT + 4);
      assertEquals("kept-1", images.tagsAfter("kept-0", 1).getFirst());
    }
    return count;
  }

  private Repository open() throws IOException {
    return StoreSteps.open(directory).get("app");
  }

  private static void put(Repository repository, String tag, String content) throws IOException {
    byte[] manifest =
        SampleManifests.bytes(
            SampleManifests.manifest("{}")
                .replaceFirst("}$", ",\"annotations\":{\"n\":\"" + content + "\"}}"));
    repository.images().put(manifest, null, tag, null);
  }
}
