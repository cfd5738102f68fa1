package dev.ecrpublic.fuzz;

import dev.ecrpublic.app.Run;
import dev.ecrpublic.canary.RawEndpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replies of a server that are almost right. */
class RepliesFuzzTest {
  private static final String TYPE = "Content-Type: application/x-amz-json-1.1\r\n";

  private static final List<String> BODIES =
      List.of(
          "{\"repositories\":[{\"repositoryName\":\"a\",\"createdAt\":1.7E9}],\"nextToken\":\"t\"}",
          "{\"imageDetails\":[{\"imageTags\":[\"v1\"],\"imageSizeInBytes\":7,"
              + "\"imagePushedAt\":1700000000.5}]}",
          "{\"registries\":[{\"aliases\":[{\"name\":\"x\",\"status\":\"ACTIVE\"}],"
              + "\"verified\":false}]}",
          "{\"authorizationData\":{\"authorizationToken\":\"QVdTOng=\",\"expiresAt\":1.9E9}}",
          "{\"__type\":\"RepositoryNotFoundException\",\"message\":\"no\"}",
          "{\"__type\":\"InvalidLayerPartException\",\"lastValidByteReceived\":7}",
          "{}");

  private static final List<String> HEADS =
      List.of(
          "HTTP/1.1 200 OK\r\n" + TYPE,
          "HTTP/1.1 400 Bad Request\r\n" + TYPE,
          "HTTP/1.1 503 Slow Down\r\nRetry-After: 0\r\n",
          "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n",
          "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nx-amz-crc32: 7\r\n",
          "HTTP/1.1 302 Found\r\nLocation: /x\r\n",
          "HTTP/1.1 403 No\r\nDate: Tue, 24 Nov 2026 00:00:00 GMT\r\nx-amzn-query-error: A;B\r\n");

  private static final List<String> LINES =
      List.of(
          "describe-repositories",
          "describe-repositories --output text",
          "describe-images --repository-name ab --output table",
          "describe-images --repository-name ab --output yaml --max-items 1",
          "describe-registries --no-paginate --query registries[].aliases[0].name",
          "describe-registries --cli-error-format table",
          "get-login-password",
          "get-authorization-token --output yaml-stream",
          "upload-layer-part --repository-name ab --upload-id u --part-first-byte 0"
              + " --part-last-byte 1 --layer-part-blob aGk=");

  @TempDir private Path home;

  @Test
  void areShownOrTold() throws IOException {
    try (RawEndpoint endpoint = new RawEndpoint()) {
      Fuzz.each(
          600,
          (random, input) -> {
            String body = Mutation.of(BODIES, random);
            byte[] reply = reply(random.nextInt(3) == 0, body, random);
            String line = Mutation.pick(LINES, random);
            input
                .append(line)
                .append(" for ")
                .append(new String(reply, StandardCharsets.ISO_8859_1));
            endpoint.answers(reply);
            Run.Done done =
                Run.in(home)
                    .withKeys()
                    .env("AWS_MAX_ATTEMPTS", "1")
                    .env("AWS_ENDPOINT_URL", "http://127.0.0.1:" + endpoint.port())
                    .words((line + " --cli-read-timeout 3").split(" "));
            Fuzz.assertTold(done, false);
          });
    }
  }

  private static byte[] reply(boolean brokenHead, String body, java.util.Random random) {
    String head = Mutation.pick(HEADS, random);
    String sized =
        head.contains("chunked")
            ? head + "\r\n" + Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n"
            : head
                + "Content-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length
                + "\r\n\r\n"
                + body;
    String whole = brokenHead ? Mutation.of(List.of(sized), random) : sized;
    return whole.getBytes(StandardCharsets.UTF_8);
  }
}
