package dev.ecrpublic.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.fuzz.Fuzz;
import dev.ecrpublic.fuzz.Mutation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests that are almost right: each is answered or cut off in time, and none is a 500. */
class RequestsFuzzTest {
  private static final int PATIENCE_MILLIS = 15_000;
  private static final String DIGEST =
      "sha256:2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
  private static final String MANIFEST =
      "{\"schemaVersion\":2,\"mediaType\":\"application/vnd.oci.image.manifest.v1+json\",\"config\":"
          + "{\"mediaType\":\"application/vnd.oci.image.config.v1+json\",\"digest\":\""
          + DIGEST
          + "\",\"size\":5},\"layers\":[]}";

  @TempDir private Path directory;

  private static List<String> valid(String authorization) {
    String head = "Host: HOST\r\nAuthorization: " + authorization + "\r\n";
    List<String> out = new ArrayList<>();
    for (String line :
        List.of(
            "GET /v2/",
            "GET /v2/_catalog?n=3&last=a",
            "GET /v2/team/app/tags/list?n=2",
            "GET /v2/team/app/manifests/v1",
            "HEAD /v2/team/app/blobs/" + DIGEST,
            "GET /v2/team/app/referrers/" + DIGEST + "?artifactType=x",
            "DELETE /v2/team/app/manifests/v1",
            "GET /token/?service=x&scope=repository:team/app:pull,push&account=AWS")) {
      out.add(line + " HTTP/1.1\r\n" + head + "\r\n");
    }
    out.add(
        "GET /v2/team/app/blobs/" + DIGEST + " HTTP/1.1\r\n" + head + "Range: bytes=1-3\r\n\r\n");
    out.add(body("POST /v2/team/app/blobs/uploads/?digest=" + DIGEST, head, "", "hello"));
    out.add(body("POST /v2/team/app/blobs/uploads/?mount=" + DIGEST + "&from=a/b", head, "", ""));
    out.add(body("PATCH /v2/team/app/blobs/uploads/x", head, "Content-Range: 0-4\r\n", "hello"));
    out.add(
        body(
            "PUT /v2/team/app/manifests/v1",
            head,
            "Content-Type: application/vnd.oci.image.manifest.v1+json\r\n",
            MANIFEST));
    out.add(
        "POST /v2/team/app/blobs/uploads/?digest="
            + DIGEST
            + " HTTP/1.1\r\n"
            + head
            + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n");
    for (String call :
        List.of(
            "DescribeRepositories {\"repositoryNames\":[\"team/app\"],\"maxResults\":3}",
            "DescribeImages {\"repositoryName\":\"team/app\",\"imageIds\":[{\"imageTag\":\"v1\"}]}",
            "CreateRepository"
                + " {\"repositoryName\":\"a/b\",\"tags\":[{\"Key\":\"a\",\"Value\":\"b\"}],"
                + "\"catalogData\":{\"description\":\"d\",\"logoImageBlob\":\"aGk=\"}}",
            "PutImage"
                + " {\"repositoryName\":\"team/app\",\"imageManifest\":\"{}\",\"imageTag\":\"v\"}",
            "InitiateLayerUpload {\"repositoryName\":\"team/app\"}",
            "UploadLayerPart {\"repositoryName\":\"team/app\",\"uploadId\":\"u\","
                + "\"partFirstByte\":0,\"partLastByte\":1,\"layerPartBlob\":\"aGk=\"}",
            "BatchDeleteImage"
                + " {\"repositoryName\":\"team/app\",\"imageIds\":[{\"imageTag\":\"v\"}]}",
            "SetRepositoryPolicy {\"repositoryName\":\"team/app\",\"policyText\":\"{}\"}",
            "DeleteRepository {\"repositoryName\":\"a/b\",\"force\":true}",
            "GetAuthorizationToken {}")) {
      int space = call.indexOf(' ');
      out.add(
          body(
              "POST /",
              "Host: HOST\r\n",
              "X-Amz-Target: SpencerFrontendService."
                  + call.substring(0, space)
                  + "\r\nContent-Type: application/x-amz-json-1.1\r\n",
              call.substring(space + 1)));
    }
    return out;
  }

  private static String body(String line, String head, String more, String body) {
    return line
        + " HTTP/1.1\r\n"
        + head
        + more
        + "Content-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  @Test
  void areAnswered() throws Exception {
    try (Served served = Served.on(directory)) {
      List<String> seeds =
          valid(served.basic()).stream().map(s -> s.replace("HOST", served.host())).toList();
      Fuzz.each(
          700,
          (random, input) -> {
            String request =
                random.nextInt(20) == 0
                    ? noise(random)
                    : mutated(seeds, random.nextBoolean(), random);
            input.append(request);
            String answer = exchange(served, request);
            assertFalse(answer.contains("HTTP/1.1 500"), answer);
            assertTrue(answer.isEmpty() || answer.startsWith("HTTP/1.1 "), answer);
          });
      assertEquals(200, served.send("GET", "/v2/", null).statusCode());
    }
  }

  private static String noise(java.util.Random random) {
    byte[] bytes = new byte[random.nextInt(400)];
    random.nextBytes(bytes);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** A change anywhere, or one of the body whose length is told rightly. */
  private static String mutated(List<String> seeds, boolean anywhere, java.util.Random random) {
    String seed = Mutation.pick(seeds, random);
    int end = seed.indexOf("\r\n\r\n") + 4;
    if (anywhere || end == seed.length() || seed.contains("chunked")) {
      return Mutation.of(List.of(seed), random);
    }
    String body = Mutation.of(List.of(seed.substring(end)), random);
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    return seed.substring(0, end).replaceAll("Content-Length: \\d+", "Content-Length: " + length)
        + body;
  }

  private static String exchange(Served served, String request) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try (Socket socket =
        new Socket(served.server.address().getAddress(), served.server.address().getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.shutdownOutput();
      InputStream in = socket.getInputStream();
      in.transferTo(answer);
    } catch (SocketException cutOff) {
      // A server need not hear an impossible request to its end.
    }
    return answer.toString(StandardCharsets.ISO_8859_1);
  }
}
