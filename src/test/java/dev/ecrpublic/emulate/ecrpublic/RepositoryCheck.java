package dev.ecrpublic.emulate.ecrpublic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.registry.Repository;
import dev.ecrpublic.registry.blob.Sha256;
import dev.ecrpublic.registry.image.Manifest;
import dev.ecrpublic.registry.image.StoredImage;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;

/** Reads everything that a repository has. */
final class RepositoryCheck {
  private RepositoryCheck() {}

  /** Expects that every image's manifest, config and layers are there and have their digests. */
  static void everyImageIsWhole(LocalRegistry registry, String name) throws IOException {
    Repository repository = registry.registry().get(name);
    for (StoredImage image : repository.images().index().images()) {
      byte[] text = read(repository, image.digest());
      assertEquals(image.digest(), Sha256.of(text));
      Manifest manifest = Manifest.parse(text, image.mediaType());
      for (String blob : manifest.blobs()) {
        assertEquals(blob, Sha256.of(read(repository, blob)));
      }
    }
  }

  private static byte[] read(Repository repository, String digest) throws IOException {
    try (FileChannel blob = repository.blobs().open(digest).orElseThrow()) {
      return Channels.newInputStream(blob).readAllBytes();
    }
  }
}
