package dev.ecrpublic.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.registry.blob.Digests;
import dev.ecrpublic.registry.image.Manifest;
import dev.ecrpublic.registry.image.StoredImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Everything that is to be seen of a registry, for comparison. */
record StoreView(
    Map<String, Object> properties,
    Map<String, Map<String, Object>> attributes,
    Map<String, Set<String>> images,
    Map<String, Set<String>> blobs) {

  /** Looks at everything, and expects every blob to have the digest that it is named by. */
  static StoreView of(Registry registry) throws IOException {
    Map<String, Map<String, Object>> attributes = new TreeMap<>();
    Map<String, Set<String>> images = new TreeMap<>();
    Map<String, Set<String>> blobs = new TreeMap<>();
    for (String name : registry.names()) {
      Repository repository = registry.get(name);
      attributes.put(name, repository.metadata().attributes());
      images.put(name, new TreeSet<>());
      for (StoredImage image : repository.images().index().images()) {
        images.get(name).add(image.digest() + image.tags().keySet());
      }
      blobs.put(name, new TreeSet<>(repository.blobs().digests()));
      for (String digest : blobs.get(name)) {
        assertEquals(digest, Digests.of(Digests.algorithm(digest), read(repository, digest)));
      }
      requireWholeImages(repository, blobs.get(name));
    }
    return new StoreView(registry.properties(), attributes, images, blobs);
  }

  /** The same without blobs, which may be there without being needed. */
  StoreView withoutBlobs() {
    return new StoreView(properties, attributes, images, Map.of());
  }

  private static void requireWholeImages(Repository repository, Set<String> blobs)
      throws IOException {
    for (StoredImage image : repository.images().index().images()) {
      assertTrue(blobs.contains(image.digest()), "no manifest " + image.digest());
      Manifest manifest =
          Manifest.parse(repository.images().read(image).orElseThrow(), image.mediaType());
      for (String blob : manifest.blobs()) {
        assertTrue(blobs.contains(blob), "no blob " + blob + " of " + image);
      }
    }
  }

  private static byte[] read(Repository repository, String digest) throws IOException {
    try (FileChannel blob = repository.blobs().open(digest).orElseThrow();
        InputStream in = Channels.newInputStream(blob)) {
      return in.readAllBytes();
    }
  }
}
