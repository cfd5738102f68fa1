package dev.ecrpublic.oci.layout;

import dev.ecrpublic.oci.NotThere;
import dev.ecrpublic.oci.http.Untrusted;
import dev.ecrpublic.registry.blob.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The files of a layout.
 *
 * @param directory the layout
 */
record LayoutFiles(Path directory) {
  private static final int LARGEST = 4 << 20;

  Path index() {
    return directory.resolve("index.json");
  }

  Path marker() {
    return directory.resolve("oci-layout");
  }

  /** The file of a blob; nothing but a digest becomes part of a path. */
  Path blob(String digest) {
    return blobs(Digests.algorithm(digest)).resolve(Digests.hex(digest));
  }

  Path blobs(String algorithm) {
    return directory.resolve("blobs").resolve(algorithm);
  }

  /** The part of a blob that has come. */
  Path partial(String digest) {
    return blobs(Digests.algorithm(digest)).resolve(Digests.hex(digest) + ".partial");
  }

  /** A file that is small enough to hold. */
  byte[] small(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new Untrusted(file + " has more than " + LARGEST + " bytes");
      }
      return bytes;
    } catch (NoSuchFileException e) {
      throw new NotThere(file + " does not exist");
    }
  }

  /** How messages name the layout. */
  String name() {
    return directory.toString();
  }
}
