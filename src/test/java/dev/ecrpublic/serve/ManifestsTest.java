package dev.ecrpublic.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Images, their tags, and the images that are about others. */
class ManifestsTest {
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
  void aManifestThatSaysSomethingTwiceIsRefused() throws Exception {
    served.blob("team/app", "{}");
    served.blob("team/app", "layer");
    HttpResponse<byte[]> refused =
        served.put(
            "team/app", "twice", Served.MANIFEST_TYPE, Served.manifest("layer", ",\"layers\":[]"));
    assertEquals(400, refused.statusCode());
    assertTrue(Served.text(refused).contains("MANIFEST_INVALID"), Served.text(refused));
  }

  @Test
  void anImageByTagAndByDigest() throws Exception {
    served.blob("team/app", "{}");
    served.blob("team/app", "layer");
    String manifest = Served.manifest("layer", "") + "\n";
    String digest = Served.digest(manifest);

    assertEquals(
        """
        201
        location: /v2/local/team/app/manifests/%s
        docker-content-digest: %s
        """
            .formatted(digest, digest),
        Served.picture(
            served.put("local/team/app", "v1", Served.MANIFEST_TYPE + "; charset=x", manifest),
            "location",
            "docker-content-digest",
            "oci-subject"));
    for (String reference : new String[] {"v1", digest}) {
      assertEquals(
          "200\ncontent-length: %d\ncontent-type: %s\ndocker-content-digest: %s\netag: \"%s\"\n%s"
              .formatted(manifest.length(), Served.MANIFEST_TYPE, digest, digest, manifest),
          Served.picture(
              served.send("GET", "/v2/team/app/manifests/" + reference, null),
              "content-length",
              "content-type",
              "docker-content-digest",
              "etag"));
      assertEquals(
          "200\ncontent-length: " + manifest.length() + "\n",
          Served.picture(
              served.send("HEAD", "/v2/team/app/manifests/" + reference, null), "content-length"));
    }
  }

  @Test
  void pushingTheSameAgainIsNoError() throws Exception {
    String manifest = served.image("team/app", "v1", "layer");
    assertEquals(201, served.put("team/app", "v1", Served.MANIFEST_TYPE, manifest).statusCode());
    assertEquals(
        201,
        served
            .put("team/app", Served.digest(manifest), Served.MANIFEST_TYPE, manifest)
            .statusCode());
    assertEquals("200\n{\"name\":\"team/app\",\"tags\":[\"v1\"]}", tags(""));
  }

  @Test
  void aTagMoves() throws Exception {
    String first = served.image("team/app", "v1", "one");
    String second = served.image("team/app", "v1", "two");
    assertEquals(second, text("v1"));
    assertEquals(first, text(Served.digest(first)));
  }

  @Test
  void anImageByDigestWithTags() throws Exception {
    served.blob("team/app", "{}");
    served.blob("team/app", "layer");
    String manifest = Served.manifest("layer", "");
    HttpResponse<byte[]> pushed =
        served.put(
            "team/app", Served.digest(manifest) + "?tag=b&tag=a", Served.MANIFEST_TYPE, manifest);
    assertEquals("201\noci-tag: b, a\n", Served.picture(pushed, "oci-tag"));
    assertEquals("200\n{\"name\":\"team/app\",\"tags\":[\"a\",\"b\"]}", tags(""));
  }

  @Test
  void aManifestWithoutMediaTypeHasThatOfItsRequest() throws Exception {
    served.blob("team/app", "{}");
    String manifest =
        "{\"schemaVersion\":2,\"config\":"
            + Served.descriptor(Served.CONFIG_TYPE, "{}")
            + ",\"layers\":[]}";
    assertEquals(201, served.put("team/app", "v1", Served.MANIFEST_TYPE, manifest).statusCode());
    assertEquals(
        Served.MANIFEST_TYPE,
        served
            .send("GET", "/v2/team/app/manifests/v1", null)
            .headers()
            .firstValue("content-type")
            .get());
    assertEquals(
        400,
        served.put("team/app", "v1", Served.INDEX_TYPE, Served.manifest("x", "")).statusCode());
  }

  @ParameterizedTest
  @CsvSource({
    "'', '\"a\",\"b\",\"c\"',",
    "?n=2, '\"a\",\"b\"', '</v2/team/app/tags/list?n=2&last=b>; rel=\"next\"'",
    "?n=2&last=b, '\"c\"',",
    "?n=3, '\"a\",\"b\",\"c\"',",
    "?n=0, '',",
    "?last=aa, '\"b\",\"c\"',",
    "?last=c&n=2, '',",
    "?n=1&last=zzz, '',",
  })
  void tagsPageByPage(String query, String expected, String link) throws Exception {
    String manifest = served.image("team/app", "c", "layer");
    served.put("team/app", "a", Served.MANIFEST_TYPE, manifest);
    served.put("team/app", "b", Served.MANIFEST_TYPE, manifest);

    HttpResponse<byte[]> response = served.send("GET", "/v2/team/app/tags/list" + query, null);

    assertEquals("{\"name\":\"team/app\",\"tags\":[" + expected + "]}", Served.text(response));
    assertEquals(link, response.headers().firstValue("link").orElse(null));
  }

  @Test
  void deletingATagLeavesTheImage() throws Exception {
    String manifest = served.image("team/app", "v1", "layer");
    assertEquals(202, served.send("DELETE", "/v2/team/app/manifests/v1", null).statusCode());
    assertEquals(404, served.send("GET", "/v2/team/app/manifests/v1", null).statusCode());
    assertEquals(manifest, text(Served.digest(manifest)));
    assertEquals("200\n{\"name\":\"team/app\",\"tags\":[]}", tags(""));
  }

  @Test
  void deletingAnImageDeletesItsTags() throws Exception {
    String digest = Served.digest(served.image("team/app", "v1", "layer"));
    assertEquals(202, served.send("DELETE", "/v2/team/app/manifests/" + digest, null).statusCode());
    assertEquals(404, served.send("GET", "/v2/team/app/manifests/v1", null).statusCode());
    assertEquals(404, served.send("GET", "/v2/team/app/manifests/" + digest, null).statusCode());
  }

  @Test
  void imagesThatAreAboutAnother() throws Exception {
    String subject = served.image("team/app", "v1", "layer");
    String about =
        ",\"subject\":" + Served.descriptor(Served.MANIFEST_TYPE, subject) + ",\"annotations\":";
    String plain = Served.manifest("layer", about + "{\"a\":\"1\"}");
    String typed =
        Served.manifest("layer", about + "{\"b\":\"2\"},\"artifactType\":\"application/x+y\"");
    HttpResponse<byte[]> pushed = served.put("team/app", "s1", Served.MANIFEST_TYPE, plain);
    assertEquals(
        "201\noci-subject: " + Served.digest(subject) + "\n",
        Served.picture(pushed, "oci-subject"));
    served.clock.advance(java.time.Duration.ofSeconds(1));
    served.put("team/app", Served.digest(typed), Served.MANIFEST_TYPE, typed);

    String first = referrer(plain, Served.CONFIG_TYPE, "{\"a\":\"1\"}");
    String second = referrer(typed, "application/x+y", "{\"b\":\"2\"}");
    assertEquals(index("", first + "," + second), referrers(Served.digest(subject), ""));
    assertEquals(
        index("oci-filters-applied: artifactType\n", second),
        referrers(Served.digest(subject), "?artifactType=application/x%2By"));
    assertEquals(
        index("oci-filters-applied: artifactType\n", second),
        referrers(Served.digest(subject), "?artifactType=application/x+y"));
    assertEquals(index("", ""), referrers(Served.digest("nothing"), ""));

    served.send("DELETE", "/v2/team/app/manifests/" + Served.digest(plain), null);
    assertEquals(index("", second), referrers(Served.digest(subject), ""));
  }

  @Test
  void aSubjectMayComeLater() throws Exception {
    served.blob("team/app", "{}");
    served.blob("team/app", "layer");
    String about =
        Served.manifest(
            "layer", ",\"subject\":" + Served.descriptor(Served.MANIFEST_TYPE, "not yet"));
    assertEquals(201, served.put("team/app", "s1", Served.MANIFEST_TYPE, about).statusCode());
    assertEquals(
        index("", referrer(about, Served.CONFIG_TYPE, null)),
        referrers(Served.digest("not yet"), ""));
  }

  @Test
  void manyReferrersComeInPages() throws Exception {
    served.blob("team/app", "{}");
    served.blob("team/app", "layer");
    String subject = Served.descriptor(Served.MANIFEST_TYPE, "subject");
    String large = "x".repeat(1_500_000);
    for (int i = 0; i < 3; i++) {
      String about =
          Served.manifest(
              "layer",
              ",\"subject\":" + subject + ",\"annotations\":{\"" + i + "\":\"" + large + "\"}");
      assertEquals(201, served.put("team/app", "s" + i, Served.MANIFEST_TYPE, about).statusCode());
      served.clock.advance(java.time.Duration.ofSeconds(1));
    }
    String path = "/v2/team/app/referrers/" + Served.digest("subject");
    HttpResponse<byte[]> first = served.send("GET", path, null);
    String link = first.headers().firstValue("link").get();
    HttpResponse<byte[]> second = served.send("GET", link.substring(1, link.indexOf('>')), null);

    assertEquals(2, count(first));
    assertEquals(1, count(second));
    assertEquals(null, second.headers().firstValue("link").orElse(null));
  }

  @Test
  void whatOneProtocolPushesTheOtherShows() throws Exception {
    String manifest = served.image("team/app", "v1", "layer");
    var image =
        served
            .registry()
            .describeImages(r -> r.repositoryName("team/app"))
            .imageDetails()
            .getFirst();
    assertEquals(Served.digest(manifest), image.imageDigest());
    assertEquals("[v1]", image.imageTags().toString());
    String other = Served.manifest("layer", ",\"annotations\":{\"x\":\"y\"}");
    served
        .registry()
        .putImage(r -> r.repositoryName("team/app").imageManifest(other).imageTag("v2"));
    assertEquals(other, text("v2"));
  }

  private String text(String reference) throws Exception {
    return Served.text(served.send("GET", "/v2/team/app/manifests/" + reference, null));
  }

  private String tags(String query) throws Exception {
    return Served.picture(served.send("GET", "/v2/team/app/tags/list" + query, null));
  }

  private String referrers(String digest, String query) throws Exception {
    return Served.picture(
        served.send("GET", "/v2/team/app/referrers/" + digest + query, null),
        "content-type",
        "oci-filters-applied");
  }

  private static String index(String headers, String descriptors) {
    return "200\ncontent-type: "
        + Served.INDEX_TYPE
        + "\n"
        + headers
        + "{\"schemaVersion\":2,\"mediaType\":\""
        + Served.INDEX_TYPE
        + "\",\"manifests\":["
        + descriptors
        + "]}";
  }

  private static String referrer(String manifest, String type, String annotations) {
    return "{\"mediaType\":\"%s\",\"digest\":\"%s\",\"size\":%d,\"artifactType\":\"%s\"%s}"
        .formatted(
            Served.MANIFEST_TYPE,
            Served.digest(manifest),
            manifest.length(),
            type,
            annotations == null ? "" : ",\"annotations\":" + annotations);
  }

  private static int count(HttpResponse<byte[]> index) {
    return ((java.util.List<?>)
            dev.ecrpublic.registry.state.PlainJson.readObject(index.body()).get("manifests"))
        .size();
  }
}
