package dev.ecrpublic.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Files that are small by nature, such as configuration: nothing else is read, so that neither a
 * device nor a pipe in the place of one can take all memory or all time.
 */
public final class SmallFile {
  private static final int LARGEST = 16 << 20;
  private static final Path EMPTY_DEVICE = Path.of("/dev/null");

  private SmallFile() {}

  /** All bytes of a file; the empty device is an empty file. */
  public static byte[] bytes(Path file) throws IOException {
    BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
    if (found.isDirectory()) {
      throw new DamagedFile("it is a directory");
    }
    if (!found.isRegularFile()) {
      if (Files.exists(EMPTY_DEVICE) && Files.isSameFile(file, EMPTY_DEVICE)) {
        return new byte[0];
      }
      throw new DamagedFile("it is no regular file");
    }
    if (found.size() > LARGEST) {
      throw tooLarge();
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] out = in.readNBytes(LARGEST + 1);
      if (out.length > LARGEST) {
        throw tooLarge();
      }
      return out;
    }
  }

  /** The text of a file in UTF-8; fails for any other. */
  public static String text(Path file) throws IOException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(file))).toString();
  }

  private static DamagedFile tooLarge() {
    return new DamagedFile("it is larger than " + (LARGEST >> 20) + " MiB");
  }
}
