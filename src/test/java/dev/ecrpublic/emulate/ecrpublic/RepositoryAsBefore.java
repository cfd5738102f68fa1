package dev.ecrpublic.emulate.ecrpublic;

import dev.ecrpublic.registry.image.OlderIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes a repository what one was before there were tables of images. */
final class RepositoryAsBefore {
  private RepositoryAsBefore() {}

  /** Leaves an index of the older form and no table. */
  static void tables(Path directory, LocalRegistry registry, String name) throws IOException {
    Path layout = directory.resolve("repositories").resolve(name);
    byte[] index = OlderIndex.of(registry.registry().get(name).images().index());
    Files.write(layout.resolve("index.json"), index);
    Files.delete(layout.resolve("images.db"));
  }
}
