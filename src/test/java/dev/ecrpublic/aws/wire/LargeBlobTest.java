package dev.ecrpublic.aws.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.app.Run;
import dev.ecrpublic.parity.CannedEndpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A layer's part arrives whole, whether it is large enough to be sent past the SDK or not. */
class LargeBlobTest {
  @TempDir private Path home;

  @ParameterizedTest(name = "{0} bytes, upload {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "1 | u",
        "262143 | u",
        "262144 | u",
        "262145 | u",
        "270336 | u",
        "270337 | u",
        "5000000 | \"layerPartBlob\":\"\"",
        "5000001 | \\\"layerPartBlob\\\":\\\"\\\"",
      })
  void everyByteArrives(int size, String upload) throws IOException {
    byte[] part = new byte[size];
    new Random(size).nextBytes(part);
    Files.write(home.resolve("part"), part);
    try (CannedEndpoint endpoint = new CannedEndpoint()) {
      Run.Done done =
          Run.in(home)
              .withKeys()
              .env("AWS_ENDPOINT_URL", endpoint.url())
              .words(
                  "upload-layer-part",
                  "--repository-name",
                  "team/app",
                  "--upload-id",
                  upload,
                  "--part-first-byte",
                  "0",
                  "--part-last-byte",
                  Integer.toString(size - 1),
                  "--layer-part-blob",
                  "fileb://part");

      assertEquals(new Run.Done(0, "", ""), done);
      JsonNode body = endpoint.requests().getFirst().body();
      assertArrayEquals(part, Base64.getDecoder().decode(body.get("layerPartBlob").asString()));
      assertEquals(upload, body.get("uploadId").asString());
      assertEquals(size - 1, body.get("partLastByte").asInt());
      assertEquals(5, body.size());
    }
  }
}
