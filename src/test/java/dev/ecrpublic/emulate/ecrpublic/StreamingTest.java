package dev.ecrpublic.emulate.ecrpublic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.registry.blob.Sha256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memory does not grow with the size of layers. */
class StreamingTest {
  @TempDir Path directory;

  @Test
  void layersMayBeLargerThanTheHeap() throws Exception {
    Process child =
        ChildProcess.start(UploadLargeLayer.class, List.of("-Xmx32m"), directory.toString(), "13");
    String output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, child.waitFor());
    String[] lines = output.split("\n");
    assertEquals(65L << 20, Files.size(blob(lines[0])));
    byte[] ones = new byte[65 << 20];
    Arrays.fill(ones, (byte) 1);
    assertEquals(Sha256.of(ones) + " " + (65 << 20) + " 1", lines[1]);
  }

  private Path blob(String digest) {
    return directory.resolve("repositories/aa/blobs/sha256").resolve(Sha256.hex(digest));
  }
}
