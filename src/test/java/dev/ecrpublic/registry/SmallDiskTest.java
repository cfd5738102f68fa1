package dev.ecrpublic.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.disk.SmallFileSystem;
import dev.ecrpublic.files.FileReason;
import dev.ecrpublic.registry.blob.Sha256;
import dev.ecrpublic.registry.image.SampleManifests;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A registry on a real file system that is full to the last byte. */
class SmallDiskTest {
  @TempDir Path directory;

  @Test
  void deletingFreesAFullDisk() throws Exception {
    try (SmallFileSystem small = SmallFileSystem.over(directory, 1024)) {
      Path data = small.path().resolve("data");
      Registry registry = StoreSteps.open(data);
      registry.create("app", Map.of());
      registry.create("other", Map.of());
      String first = image(registry, "one");
      String second = image(registry, "two");
      RepositoryUploads uploads = registry.get("app").uploads();
      String id = uploads.begin();
      uploads.append(id, 0, new ByteArrayInputStream(new byte[1000]));
      IOException full =
          assertThrows(
              IOException.class,
              () -> uploads.append(id, 1000, new ByteArrayInputStream(new byte[2 << 20])));
      assertEquals("no space left on device", FileReason.of(full));
      assertEquals(1000, uploads.size(id));
      assertEquals(1000, Files.size(data.resolve("uploads/app").resolve(id)));
      fill(small.path().resolve("filler"));
      assertThrows(IOException.class, () -> registry.create("third", Map.of()));
      assertTrue(registry.find("third").isEmpty());
      assertEquals(0, files(data.resolve("tmp")));
      assertThrows(IOException.class, () -> image(registry, "three"));

      RepositoryImages images = registry.get("app").images();
      assertTrue(images.untag("one"));
      images.remove(List.of(new ImageName(null, "two")));
      assertEquals(List.of(first), digests(registry));
      images.remove(List.of(new ImageName(first, null)));
      assertEquals(List.of(), digests(registry));
      registry.get("other").delete(true);
      assertEquals(List.of("app"), registry.names());
      Files.delete(small.path().resolve("filler"));
      assertEquals(second, image(registry, "two"));
    }
  }

  private static List<String> digests(Registry registry) throws IOException {
    return registry.get("app").images().index().images().stream().map(i -> i.digest()).toList();
  }

  private static String image(Registry registry, String layer) throws IOException {
    Repository repository = registry.get("app");
    for (String blob : List.of("{}", layer)) {
      byte[] bytes = SampleManifests.bytes(blob);
      RepositoryUploads uploads = repository.uploads();
      uploads.complete(uploads.begin(), 0, new ByteArrayInputStream(bytes), Sha256.of(bytes));
    }
    byte[] manifest = SampleManifests.bytes(SampleManifests.manifest("{}", layer));
    return repository.images().put(manifest, null, layer, null).image().digest();
  }

  private static void fill(Path file) throws IOException {
    for (int size = 1 << 16; size > 0; size /= 2) {
      try {
        while (true) {
          Files.write(file, new byte[size], StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
      } catch (IOException full) {
        // Then something smaller may still fit.
      }
    }
  }

  private static int files(Path tree) throws IOException {
    try (var files = Files.list(tree)) {
      return (int) files.count();
    }
  }
}
