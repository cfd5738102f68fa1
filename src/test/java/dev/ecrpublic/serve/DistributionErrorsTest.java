package dev.ecrpublic.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What distribution clients may do wrong, endpoint by endpoint, and what they are told. */
class DistributionErrorsTest {
  private static final String UNKNOWN_DIGEST = "sha256:" + "0".repeat(64);
  private static final String UNKNOWN_UPLOAD = "00000000-0000-0000-0000-000000000000";

  @TempDir static Path directory;
  private static Served served;
  private static String child;

  @BeforeAll
  static void serve() throws Exception {
    served = Served.on(directory);
    child = served.image("team/app", "v1", "layer");
    String index =
        "{\"schemaVersion\":2,\"mediaType\":\""
            + Served.INDEX_TYPE
            + "\",\"manifests\":["
            + Served.descriptor(Served.MANIFEST_TYPE, child)
            + "]}";
    assertEquals(201, served.put("team/app", "all", Served.INDEX_TYPE, index).statusCode());
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  static Stream<Arguments> requests() {
    String big = " ".repeat((4 << 20) + 1);
    String layer = Served.digest("layer");
    return Stream.of(
        row("GET /v2/team/app/blobs/" + UNKNOWN_DIGEST, "", 404, "BLOB_UNKNOWN"),
        row("DELETE /v2/team/app/blobs/" + UNKNOWN_DIGEST, "", 404, "BLOB_UNKNOWN"),
        row("DELETE /v2/team/app/blobs/" + layer, "", 405, "DENIED"),
        row("GET /v2/team/app/blobs/sha256:abc", "", 400, "DIGEST_INVALID"),
        row("GET /v2/team/app/blobs/md5:" + "0".repeat(32), "", 400, "DIGEST_INVALID"),
        row("PUT /v2/team/app/blobs/" + layer, "x", 405, "UNSUPPORTED"),
        row("GET /v2/team/none/blobs/" + layer, "", 404, "NAME_UNKNOWN"),
        row("POST /v2/team/none/blobs/uploads/", "", 404, "NAME_UNKNOWN"),
        row("GET /v2/team/app/blobs/uploads/", "", 405, "UNSUPPORTED"),
        row("POST /v2/team/app/blobs/uploads/?digest=nonsense", "x", 400, "DIGEST_INVALID"),
        row("POST /v2/team/app/blobs/uploads/?mount=nonsense", "", 400, "DIGEST_INVALID"),
        row("POST /v2/team/app/blobs/uploads/?digest=" + layer, "x", 400, "DIGEST_INVALID"),
        row("GET /v2/team/app/blobs/uploads/" + UNKNOWN_UPLOAD, "", 404, "BLOB_UPLOAD_UNKNOWN"),
        row("PATCH /v2/team/app/blobs/uploads/" + UNKNOWN_UPLOAD, "x", 404, "BLOB_UPLOAD_UNKNOWN"),
        row("PATCH /v2/team/app/blobs/uploads/nonsense", "x", 404, "BLOB_UPLOAD_UNKNOWN"),
        row(
            "PUT /v2/team/app/blobs/uploads/" + UNKNOWN_UPLOAD + "?digest=" + layer,
            "",
            404,
            "BLOB_UPLOAD_UNKNOWN"),
        row("PUT /v2/team/app/blobs/uploads/" + UNKNOWN_UPLOAD, "", 400, "DIGEST_INVALID"),
        row("DELETE /v2/team/app/blobs/uploads/" + UNKNOWN_UPLOAD, "", 404, "BLOB_UPLOAD_UNKNOWN"),
        row("POST /v2/team/app/blobs/uploads/" + UNKNOWN_UPLOAD, "", 405, "UNSUPPORTED"),
        row("GET /v2/team/app/manifests/none", "", 404, "MANIFEST_UNKNOWN"),
        row("GET /v2/team/app/manifests/" + UNKNOWN_DIGEST, "", 404, "MANIFEST_UNKNOWN"),
        row("GET /v2/team/app/manifests/.bad", "", 400, "MANIFEST_INVALID"),
        row("GET /v2/team/app/manifests/" + "a".repeat(129), "", 400, "MANIFEST_INVALID"),
        row("GET /v2/team/app/manifests/sha256:bad", "", 400, "DIGEST_INVALID"),
        row("GET /v2/team/app/manifests/" + layer, "", 404, "MANIFEST_UNKNOWN"),
        row("PUT /v2/team/app/manifests/bad", "no json", 400, "MANIFEST_INVALID"),
        row("PUT /v2/team/app/manifests/bad", "{}", 400, "MANIFEST_INVALID"),
        row("PUT /v2/team/app/manifests/bad", big, 413, "SIZE_INVALID"),
        row(
            "PUT /v2/team/app/manifests/bad",
            Served.manifest("missing", ""),
            404,
            "MANIFEST_BLOB_UNKNOWN"),
        row(
            "PUT /v2/team/app/manifests/bad",
            Served.manifest("layer", ",\"subject\":{\"digest\":\"sha256:no\",\"size\":1}"),
            400,
            "MANIFEST_INVALID"),
        row(
            "PUT /v2/team/app/manifests/" + UNKNOWN_DIGEST,
            Served.manifest("layer", ""),
            400,
            "DIGEST_INVALID"),
        row(
            "PUT /v2/team/app/manifests/" + Served.digest(Served.manifest("layer", "")) + "?tag=.x",
            Served.manifest("layer", ""),
            400,
            "MANIFEST_INVALID"),
        row("POST /v2/team/app/manifests/v1", "x", 405, "UNSUPPORTED"),
        row("DELETE /v2/team/app/manifests/none", "", 404, "MANIFEST_UNKNOWN"),
        row("DELETE /v2/team/app/manifests/" + UNKNOWN_DIGEST, "", 404, "MANIFEST_UNKNOWN"),
        row("DELETE /v2/team/app/manifests/CHILD", "", 405, "DENIED"),
        row("GET /v2/team/app/tags/list?n=-1", "", 400, "UNSUPPORTED"),
        row("GET /v2/team/app/tags/list?n=many", "", 400, "UNSUPPORTED"),
        row("GET /v2/team/none/tags/list", "", 404, "NAME_UNKNOWN"),
        row("DELETE /v2/team/app/tags/list", "", 405, "UNSUPPORTED"),
        row("GET /v2/team/app/referrers/nonsense", "", 400, "DIGEST_INVALID"),
        row("GET /v2/team/none/referrers/" + UNKNOWN_DIGEST, "", 404, "NAME_UNKNOWN"),
        row("POST /v2/team/app/referrers/" + UNKNOWN_DIGEST, "", 405, "UNSUPPORTED"),
        row("GET /v2/Team/tags/list", "", 400, "NAME_INVALID"),
        row("GET /v2/x/tags/list", "", 400, "NAME_INVALID"),
        row("GET /v2/team//app/tags/list", "", 400, "NAME_INVALID"),
        row("GET /v2/team/../../etc/tags/list", "", 400, "NAME_INVALID"),
        row("GET /v2/team%2fapp/tags/list", "", 400, "NAME_INVALID"),
        row("GET /v2/team/app/manifests/..%2f..%2findex.json", "", 400, "MANIFEST_INVALID"),
        row("GET /v2/team/app/blobs/..%2f..%2fsecret", "", 400, "DIGEST_INVALID"),
        row("GET /v2/" + "a".repeat(206) + "/tags/list", "", 400, "NAME_INVALID"),
        row("GET /v2/_catalog", "", 404, "UNSUPPORTED"),
        row("GET /other", "", 404, "UNSUPPORTED"),
        row("POST /v2/", "", 405, "UNSUPPORTED"),
        row("POST /token/", "", 405, "UNSUPPORTED"));
  }

  private static Arguments row(String request, String body, int status, String code) {
    return Arguments.of(request, body, status, code);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("requests")
  void isTold(String request, String body, int status, String code) throws Exception {
    String[] words = request.replace("CHILD", Served.digest(child)).split(" ");
    byte[] content = body.isEmpty() ? null : body.getBytes(StandardCharsets.UTF_8);
    HttpResponse<byte[]> response =
        served.send(words[0], words[1], content, "Content-Type", Served.MANIFEST_TYPE);

    assertEquals(status + " " + code, response.statusCode() + " " + code(response));
    assertEquals(
        "application/json; charset=utf-8", response.headers().firstValue("content-type").get());
    assertEquals(
        "registry/2.0",
        response.headers().firstValue("docker-distribution-api-version").orElse(""));
  }

  @Test
  void aRepositoryThatIsMissingIsNamed() throws Exception {
    assertEquals(
        """
        404
        {"errors":[{"code":"NAME_UNKNOWN","message":"The repository with name 'team/none' does not\
         exist in the registry with id '123456789012'"}]}
        """,
        Served.picture(served.send("GET", "/v2/local/team/none/tags/list", null)));
  }

  @Test
  void whatIsLeftOutOfAnIndexIsNamed() throws Exception {
    String index =
        "{\"schemaVersion\":2,\"manifests\":["
            + Served.descriptor(Served.MANIFEST_TYPE, "missing")
            + "]}";
    assertEquals(
        """
        404
        {"errors":[{"code":"MANIFEST_BLOB_UNKNOWN","message":"Images with digests '[%s]' required\
         for pushing image into repository with name 'team/app' in the registry with id\
         '123456789012' do not exist"}]}
        """
            .formatted(Served.digest("missing")),
        Served.picture(served.put("team/app", "bad", Served.INDEX_TYPE, index)));
  }

  private static String code(HttpResponse<byte[]> response) throws IOException {
    Map<String, Object> json = dev.ecrpublic.registry.state.PlainJson.readObject(response.body());
    Map<?, ?> error = (Map<?, ?>) ((java.util.List<?>) json.get("errors")).getFirst();
    return (String) error.get("code");
  }
}
