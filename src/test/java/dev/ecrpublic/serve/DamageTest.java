package dev.ecrpublic.serve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged contents are never handed out, and pushing again puts them right. */
class DamageTest {
  private static final String REPOSITORY = "/v2/team/app/";

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"hel", "", "hello, world", "GONE", "LINK"})
  void aBlobOfAnotherLengthIsToldAndWrittenAgain(String damage) throws Exception {
    try (Served served = Served.on(directory)) {
      String digest = served.blob("team/app", "hello");
      String path = REPOSITORY + "blobs/" + digest;
      damage(digest, damage);
      assertEquals(404, served.send("HEAD", path, null).statusCode());
      HttpResponse<byte[]> read = served.send("GET", path, null);
      boolean gone = damage.equals("GONE");
      assertEquals(gone ? 404 : 500, read.statusCode());
      assertTrue(text(read).contains(digest), text(read));
      assertTrue(available(served, digest).contains("UNAVAILABLE"));
      assertEquals(400, putByApi(served, "v1", digest).statusCode());
      assertEquals(
          201,
          served
              .send("POST", REPOSITORY + "blobs/uploads/?digest=" + digest, bytes("hello"))
              .statusCode());
      assertArrayEquals(bytes("hello"), served.send("GET", path, null).body());
      assertEquals(200, served.send("HEAD", path, null).statusCode());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "", "SWAP", "GONE", "LINK"})
  void aManifestOfOtherContentIsToldAndWrittenAgain(String damage) throws Exception {
    try (Served served = Served.on(directory)) {
      String layer = served.blob("team/app", "hello");
      String manifest = manifest(layer);
      String path = REPOSITORY + "manifests/v1";
      String digest =
          served
              .send("PUT", path, bytes(manifest), "Content-Type", Served.MANIFEST_TYPE)
              .headers()
              .firstValue("Docker-Content-Digest")
              .orElseThrow();
      damage(digest, damage.equals("SWAP") ? manifest.replace("\"size\":5", "\"size\":6") : damage);
      assertEquals(404, served.send("HEAD", path, null).statusCode());
      HttpResponse<byte[]> read = served.send("GET", path, null);
      assertEquals(500, read.statusCode());
      assertTrue(text(read).contains(digest), text(read));
      assertEquals(200, putByApi(served, "v1", layer).statusCode());
      assertArrayEquals(bytes(manifest), served.send("GET", path, null).body());
      assertEquals(400, putByApi(served, "v1", layer).statusCode());
      damage(digest, damage);
      served.send("PUT", path, bytes(manifest), "Content-Type", Served.MANIFEST_TYPE);
      assertArrayEquals(bytes(manifest), served.send("GET", path, null).body());
    }
  }

  @Test
  void aLayerThatDiffersIsTakenAgainByTheApi() throws Exception {
    try (Served served = Served.on(directory)) {
      String digest = served.blob("team/app", "hello");
      assertTrue(text(layerByApi(served, digest)).contains("LayerAlreadyExistsException"));
      damage(digest, "hel");
      assertEquals(200, layerByApi(served, digest).statusCode());
      assertTrue(available(served, digest).contains("\"AVAILABLE\""));
    }
  }

  /** Contents that were there before lengths were recorded are looked at once. */
  @Test
  void aBlobOfUnknownLengthIsHashed() throws Exception {
    String digest;
    try (Served served = Served.on(directory)) {
      digest = served.blob("team/app", "hello");
    }
    deleteSizes();
    damage(digest, "hel");
    try (Served served = Served.on(directory)) {
      assertEquals(500, served.send("GET", REPOSITORY + "blobs/" + digest, null).statusCode());
      damage(digest, "hello");
      assertArrayEquals(
          bytes("hello"), served.send("GET", REPOSITORY + "blobs/" + digest, null).body());
      damage(digest, "jello");
      assertEquals(200, served.send("HEAD", REPOSITORY + "blobs/" + digest, null).statusCode());
    }
  }

  @Test
  void aBlobIsMountedFromWhereItIsWhole() throws Exception {
    try (Served served = Served.on(directory)) {
      served.registry().createRepository(r -> r.repositoryName("other"));
      String digest = served.blob("other", "hello");
      String mount = REPOSITORY + "blobs/uploads/?from=other&mount=" + digest;
      damage("other", digest, "hel");
      assertEquals(202, served.send("POST", mount, null).statusCode());
      served.blob("other", "hello");
      assertEquals(201, served.send("POST", mount, null).statusCode());
      damage(digest, "GONE");
      damage(digest, "he");
      assertEquals(201, served.send("POST", mount, null).statusCode());
      assertArrayEquals(
          bytes("hello"), served.send("GET", REPOSITORY + "blobs/" + digest, null).body());
    }
  }

  private void damage(String digest, String what) throws IOException {
    damage("team+app", digest, what);
  }

  private void damage(String repository, String digest, String what) throws IOException {
    Path blob =
        directory.resolve("repositories/" + repository + "/blobs/" + digest.replace(':', '/'));
    if (what.equals("GONE") || what.equals("LINK")) {
      Files.deleteIfExists(blob);
    } else {
      Files.writeString(blob, what);
    }
    if (what.equals("LINK")) {
      Files.createSymbolicLink(blob, Files.writeString(directory.resolve("secret.txt"), "hello"));
    }
  }

  private void deleteSizes() throws IOException {
    try (var sizes = Files.walk(directory.resolve("sizes"))) {
      for (Path file : sizes.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
  }

  private static String available(Served served, String digest) throws Exception {
    return text(
        served.call(
            "BatchCheckLayerAvailability",
            "{\"repositoryName\":\"team/app\",\"layerDigests\":[\"" + digest + "\"]}"));
  }

  private static HttpResponse<byte[]> putByApi(Served served, String tag, String layer)
      throws Exception {
    String text = manifest(layer).replace("\"", "\\\"");
    return served.call(
        "PutImage",
        "{\"repositoryName\":\"team/app\",\"imageTag\":\""
            + tag
            + "\",\"imageManifest\":\""
            + text
            + "\"}");
  }

  private static HttpResponse<byte[]> layerByApi(Served served, String digest) throws Exception {
    String id =
        text(served.call("InitiateLayerUpload", "{\"repositoryName\":\"team/app\"}"))
            .replaceAll(".*\"uploadId\":\"([^\"]+)\".*", "$1");
    String upload = "{\"repositoryName\":\"team/app\",\"uploadId\":\"" + id + "\",";
    served.call(
        "UploadLayerPart",
        upload + "\"partFirstByte\":0,\"partLastByte\":4,\"layerPartBlob\":\"aGVsbG8=\"}");
    return served.call("CompleteLayerUpload", upload + "\"layerDigests\":[\"" + digest + "\"]}");
  }

  private static String manifest(String layer) {
    String descriptor = "{\"mediaType\":\"TYPE\",\"digest\":\"" + layer + "\",\"size\":5}";
    return "{\"schemaVersion\":2,\"mediaType\":\""
        + Served.MANIFEST_TYPE
        + "\",\"config\":"
        + descriptor.replace("TYPE", Served.CONFIG_TYPE)
        + ",\"layers\":["
        + descriptor.replace("TYPE", Served.LAYER_TYPE)
        + "]}";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(HttpResponse<byte[]> reply) {
    return new String(reply.body(), StandardCharsets.UTF_8);
  }
}
