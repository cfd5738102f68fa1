package dev.ecrpublic.registry.blob;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlobSizesTest {
  @TempDir private Path directory;

  private static String digest(int number) {
    return "sha256:ab" + "%062x".formatted(number);
  }

  @Test
  void aLengthIsKept() throws IOException {
    new BlobSizes(directory).add(digest(1), 5);

    assertEquals(OptionalLong.of(5), new BlobSizes(directory).of(digest(1)));
    assertEquals(OptionalLong.empty(), new BlobSizes(directory).of(digest(2)));
  }

  @Test
  void aFileThatIsFullBeginsAnew() throws IOException {
    BlobSizes sizes = new BlobSizes(directory);
    Path file = directory.resolve("ab");
    sizes.add(digest(1), 5);
    Files.writeString(file, Files.readString(file) + "x".repeat(256 << 10) + "\n");
    sizes.add(digest(2), 6);

    assertTrue(Files.size(file) < 100, Files.size(file) + " bytes");
    assertEquals(OptionalLong.empty(), sizes.of(digest(1)));
    assertEquals(OptionalLong.of(6), sizes.of(digest(2)));
  }
}
