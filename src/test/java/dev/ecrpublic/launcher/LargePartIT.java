package dev.ecrpublic.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.parity.CannedEndpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A layer's part of 20 MiB is held once; its base64 is made as it is sent. */
class LargePartIT {
  private static final int SIZE = 20 << 20;
  @TempDir private Path home;

  @Test
  void oneCopyIsEnough() throws IOException, InterruptedException {
    Files.write(home.resolve("part"), new byte[SIZE]);
    try (CannedEndpoint endpoint = new CannedEndpoint()) {
      Distribution.Done done =
          Distribution.in(home)
              .against(endpoint.url())
              .env("JAVA_TOOL_OPTIONS", "-Xmx52m")
              .run(
                  "upload-layer-part",
                  "--repository-name",
                  "team/app",
                  "--upload-id",
                  "u",
                  "--part-first-byte",
                  "0",
                  "--part-last-byte",
                  Integer.toString(SIZE - 1),
                  "--layer-part-blob",
                  "fileb://part");

      assertEquals("Picked up JAVA_TOOL_OPTIONS: -Xmx52m\n", done.err());
      assertEquals(0, done.exit());
      String sent = endpoint.requests().getFirst().body().get("layerPartBlob").asString();
      assertEquals(SIZE, Base64.getDecoder().decode(sent).length);
    }
  }
}
