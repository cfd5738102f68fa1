package dev.ecrpublic.emulate.ecrpublic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.registry.RepositoryStore;
import dev.ecrpublic.registry.blob.Sha256;
import dev.ecrpublic.registry.image.Manifest;
import dev.ecrpublic.registry.image.StoredImage;
import java.io.IOException;

/** Reads everything that a repository has. */
final class RepositoryCheck {
  private RepositoryCheck() {}

  /** Expects that every image's manifest, config and layers are there and have their digests. */
  static void everyImageIsWhole(LocalRegistry registry, String name) throws IOException {
    RepositoryStore repository = registry.registry().store().get(name);
    for (StoredImage image : repository.index().images()) {
      byte[] text = repository.blobs().read(image.digest());
      assertEquals(image.digest(), Sha256.of(text));
      Manifest manifest = Manifest.parse(text, image.mediaType());
      for (String blob : manifest.blobs()) {
        assertEquals(blob, Sha256.of(repository.blobs().read(blob)));
      }
    }
  }
}
