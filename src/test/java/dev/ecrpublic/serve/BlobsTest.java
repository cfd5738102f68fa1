package dev.ecrpublic.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Layers on their way in and out. */
class BlobsTest {
  private static final byte[] CONTENT = "0123456789".getBytes(StandardCharsets.UTF_8);
  private static final String DIGEST = Served.digest(CONTENT);

  @TempDir Path directory;
  private Served served;

  @BeforeEach
  void serve() throws Exception {
    served = Served.on(directory);
  }

  @AfterEach
  void stop() {
    served.close();
  }

  @Test
  void aBlobInOneRequest() throws Exception {
    HttpResponse<byte[]> pushed =
        served.send("POST", "/v2/local/team/app/blobs/uploads/?digest=" + DIGEST, CONTENT);

    assertEquals(
        """
        201
        location: /v2/local/team/app/blobs/%s
        docker-content-digest: %s
        """
            .formatted(DIGEST, DIGEST),
        Served.picture(pushed, "location", "docker-content-digest"));
    assertEquals(
        """
        200
        content-length: 10
        content-type: application/octet-stream
        docker-content-digest: %s
        accept-ranges: bytes
        etag: "%s"
        0123456789\
        """
            .formatted(DIGEST, DIGEST),
        Served.picture(
            served.send("GET", "/v2/team/app/blobs/" + DIGEST, null),
            "content-length",
            "content-type",
            "docker-content-digest",
            "accept-ranges",
            "etag"));
    assertEquals(
        "200\ncontent-length: 10\n",
        Served.picture(
            served.send("HEAD", "/v2/team/app/blobs/" + DIGEST.replace(":", "%3A"), null),
            "content-length"));
    assertEquals(
        "404\n",
        Served.picture(served.send("HEAD", "/v2/team/app/blobs/" + Served.digest("other"), null)));
  }

  @Test
  void aBlobOfNothing() throws Exception {
    String digest = served.blob("team/app", "");
    assertEquals(
        "200\ncontent-length: 0\n",
        Served.picture(served.send("GET", "/v2/team/app/blobs/" + digest, null), "content-length"));
  }

  @Test
  void aBlobInChunks() throws Exception {
    String upload = begin();
    assertEquals(progress(202, upload, "0-3"), patch(upload, "0123", "0-3"));
    assertEquals(progress(204, upload, "0-3"), status(upload));
    assertEquals(progress(202, upload, "0-6"), patch(upload, "456", "4-6"));
    HttpResponse<byte[]> done =
        served.send("PUT", upload + "?digest=" + DIGEST, "789".getBytes(), "Content-Range", "7-9");
    assertEquals(201, done.statusCode());
    assertEquals(404, served.send("GET", upload, null).statusCode());
    assertEquals("200\n0123456789", get(DIGEST));
  }

  @Test
  void aChunkInTheWrongPlaceIsToldTheRightOne() throws Exception {
    String upload = begin();
    patch(upload, "0123", "0-3");
    HttpResponse<byte[]> refused =
        served.send("PATCH", upload, "789".getBytes(), "Content-Range", "7-9");

    assertEquals(
        progress(416, upload, "0-3")
            + "{\"errors\":[{\"code\":\"BLOB_UPLOAD_INVALID\",\"message\":\"The chunk begins with"
            + " byte 7 where byte 4 is the next\"}]}\n",
        Served.picture(refused, "location", "range"));
    assertEquals(progress(202, upload, "0-9"), patch(upload, "456789", "bytes 4-9/10"));
  }

  @ParameterizedTest
  @CsvSource({"0-9, SIZE_INVALID", "4, BLOB_UPLOAD_INVALID", "a-b, BLOB_UPLOAD_INVALID"})
  void aChunkThatIsAnnouncedWrongly(String range, String code) throws Exception {
    HttpResponse<byte[]> refused =
        served.send("PATCH", begin(), "0123".getBytes(), "Content-Range", range);

    assertEquals(400, refused.statusCode());
    assertTrue(Served.text(refused).contains("\"" + code + "\""), Served.text(refused));
  }

  @Test
  void aBlobOfAnotherDigestIsRefusedAndGone() throws Exception {
    String upload = begin();
    HttpResponse<byte[]> refused =
        served.send("PUT", upload + "?digest=" + DIGEST, "other".getBytes());

    assertEquals(
        "400\n{\"errors\":[{\"code\":\"DIGEST_INVALID\",\"message\":\"The digest "
            + DIGEST
            + " does not match the content, which has "
            + Served.digest("other")
            + "\"}]}\n",
        Served.picture(refused));
    assertEquals(404, served.send("GET", upload, null).statusCode());
    assertEquals(404, served.send("GET", "/v2/team/app/blobs/" + DIGEST, null).statusCode());
  }

  @Test
  void anUploadThatIsCancelled() throws Exception {
    String upload = begin();
    assertEquals(204, served.send("DELETE", upload, null).statusCode());
    assertEquals(404, served.send("PATCH", upload, CONTENT).statusCode());
  }

  @Test
  void anUploadThatNobodyFinishesIsGoneAfterADay() throws Exception {
    String upload = begin();
    served.clock.advance(Duration.ofHours(25));
    served.registry().registry().sweepWhereDue();
    assertEquals(404, served.send("GET", upload, null).statusCode());
  }

  @Test
  void anUploadOutlivesItsServer() throws Exception {
    String upload = begin();
    patch(upload, "01234", "0-4");
    served.close();
    served = Served.on(directory);
    assertEquals(progress(204, upload, "0-4"), status(upload));
    patch(upload, "56789", "5-9");
    assertEquals(201, served.send("PUT", upload + "?digest=" + DIGEST, null).statusCode());
    assertEquals("200\n0123456789", get(DIGEST));
  }

  @Test
  void anUploadBelongsToItsRepository() throws Exception {
    served.registry().createRepository(r -> r.repositoryName("other"));
    String upload = begin().replace("team/app", "other");
    assertEquals(404, served.send("GET", upload, null).statusCode());
  }

  @Test
  void aBlobOfAnotherRepositoryIsMounted() throws Exception {
    served.registry().createRepository(r -> r.repositoryName("other"));
    served.blob("team/app", "0123456789");
    assertEquals(404, served.send("GET", "/v2/other/blobs/" + DIGEST, null).statusCode());

    HttpResponse<byte[]> mounted =
        served.send(
            "POST", "/v2/other/blobs/uploads/?mount=" + DIGEST + "&from=local%2Fteam%2Fapp", null);

    assertEquals(
        "201\nlocation: /v2/other/blobs/" + DIGEST + "\n", Served.picture(mounted, "location"));
    served.send("DELETE", "/v2/team/app/blobs/" + DIGEST, null);
    assertEquals("0123456789", Served.text(served.send("GET", "/v2/other/blobs/" + DIGEST, null)));
  }

  @ParameterizedTest
  @CsvSource({"team/none", "other"})
  void whatCannotBeMountedIsUploaded(String from) throws Exception {
    served.registry().createRepository(r -> r.repositoryName("other"));
    HttpResponse<byte[]> begun =
        served.send("POST", "/v2/team/app/blobs/uploads/?mount=" + DIGEST + "&from=" + from, null);
    assertEquals(202, begun.statusCode());
    assertEquals(204, served.send("GET", location(begun), null).statusCode());
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=2-4, 206, 234, bytes 2-4/10",
    "bytes=7-, 206, 789, bytes 7-9/10",
    "bytes=-2, 206, 89, bytes 8-9/10",
    "bytes=-20, 206, 0123456789, bytes 0-9/10",
    "bytes=5-99, 206, 56789, bytes 5-9/10",
    "bytes=0-0, 206, 0, bytes 0-0/10",
    "bytes=10-, 416, , bytes */10",
    "bytes=4-2, 416, , bytes */10",
    "bytes=-0, 416, , bytes */10",
    "'bytes=0-1,3-4', 200, 0123456789,",
    "lines=1-2, 200, 0123456789,",
    "bytes=x-y, 200, 0123456789,",
    "bytes=99999999999999999999-, 200, 0123456789,",
  })
  void aPartOfABlob(String range, int status, String content, String contentRange)
      throws Exception {
    served.blob("team/app", "0123456789");
    HttpResponse<byte[]> part =
        served.send("GET", "/v2/team/app/blobs/" + DIGEST, null, "Range", range);

    assertEquals(status, part.statusCode());
    assertEquals(contentRange, part.headers().firstValue("content-range").orElse(null));
    if (content != null) {
      assertEquals(content, Served.text(part));
    }
  }

  @Test
  void aPartOfABlobThatMayHaveChanged() throws Exception {
    served.blob("team/app", "0123456789");
    String path = "/v2/team/app/blobs/" + DIGEST;
    String tag = '"' + DIGEST + '"';
    assertEquals(
        206, served.send("GET", path, null, "Range", "bytes=1-2", "If-Range", tag).statusCode());
    assertEquals(
        200, served.send("GET", path, null, "Range", "bytes=1-2", "If-Range", "x").statusCode());
  }

  @Test
  void aBlobByALongerDigest() throws Exception {
    String digest =
        "sha512:"
            + java.util.HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-512").digest(CONTENT));
    assertEquals(
        201,
        served.send("POST", "/v2/team/app/blobs/uploads/?digest=" + digest, CONTENT).statusCode());
    assertEquals("200\n0123456789", get(digest));
    assertEquals(202, served.send("DELETE", "/v2/team/app/blobs/" + digest, null).statusCode());
    assertEquals(404, served.send("GET", "/v2/team/app/blobs/" + digest, null).statusCode());
  }

  private String begin() throws Exception {
    HttpResponse<byte[]> begun = served.send("POST", "/v2/team/app/blobs/uploads/", null);
    assertEquals(202, begun.statusCode());
    assertEquals("0-0", begun.headers().firstValue("range").get());
    return location(begun);
  }

  private static String location(HttpResponse<byte[]> response) {
    return response.headers().firstValue("location").get();
  }

  private String patch(String upload, String chunk, String range) throws Exception {
    return Served.picture(
        served.send("PATCH", upload, chunk.getBytes(), "Content-Range", range),
        "location",
        "range");
  }

  private String status(String upload) throws Exception {
    return Served.picture(served.send("GET", upload, null), "location", "range");
  }

  private static String progress(int status, String upload, String range) {
    return status + "\nlocation: " + upload + "\nrange: " + range + "\n";
  }

  private String get(String digest) throws Exception {
    return Served.picture(served.send("GET", "/v2/team/app/blobs/" + digest, null));
  }
}
