package dev.ecrpublic.serve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repository's logo is where its address says, for everybody. */
class LogosTest {
  @TempDir Path directory;

  @Test
  void aLogoIsServedUnderItsAddressAndNothingElseIs() throws Exception {
    byte[] png =
        ByteBuffer.allocate(33)
            .putLong(0x89504E470D0A1A0AL)
            .putInt(13)
            .put("IHDR".getBytes(StandardCharsets.US_ASCII))
            .putInt(60)
            .putInt(60)
            .array();
    try (Served served = Served.on(directory)) {
      String put =
          Served.text(
              served.call(
                  "PutRepositoryCatalogData",
                  "{\"repositoryName\":\"team/app\",\"catalogData\":{\"logoImageBlob\":\""
                      + Base64.getEncoder().encodeToString(png)
                      + "\"}}"));
      String url = put.replaceAll(".*\"logoUrl\":\"([^\"]+)\".*", "$1");
      String start = "http://" + served.host() + "/logos/team/app/";
      assertEquals(start, url.substring(0, start.length()));
      String path = url.substring(start.length() - "/logos/team/app/".length());
      HttpResponse<byte[]> read = served.sendAs(null, "GET", path, null);
      assertEquals("image/png", read.headers().firstValue("Content-Type").orElseThrow());
      assertEquals("nosniff", read.headers().firstValue("X-Content-Type-Options").orElseThrow());
      assertArrayEquals(png, read.body());
      assertEquals(200, served.sendAs(null, "HEAD", path, null).statusCode());
      assertEquals(405, served.sendAs(null, "PUT", path, png).statusCode());
      for (String other :
          new String[] {
            "/logos/team/app/" + "f".repeat(64) + ".png",
            "/logos/team/app/..%2f..%2fsecret.png",
            "/logos/team/app/secret.png",
            "/logos/none/" + path.replaceAll(".*/", ""),
            "/logos/../" + path.replaceAll(".*/", ""),
            "/logos/x",
          }) {
        assertEquals(404, served.sendAs(null, "GET", other, null).statusCode(), other);
      }
      String name = path.replaceAll(".*/", "").replace(".png", "");
      Path logo = directory.resolve("logos/team+app/" + name);
      Files.delete(logo);
      Files.createSymbolicLink(logo, Files.write(directory.resolve("other.png"), png));
      assertEquals(404, served.sendAs(null, "GET", path, null).statusCode());
      Files.delete(logo);
      Files.write(logo, new byte[33]);
      assertEquals(404, served.sendAs(null, "GET", path, null).statusCode());
    }
  }
}
