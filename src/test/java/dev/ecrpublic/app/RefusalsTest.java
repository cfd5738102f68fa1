package dev.ecrpublic.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.parity.CannedEndpoint;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.ObjectMapper;

/** What is shown of, and how often is asked, a service that refuses. */
class RefusalsTest {
  @TempDir private Path home;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "401 | {}",
        "401 | {\"WWW-Authenticate\": \"Basic realm=\\\"x\\\"\"}",
        "401 | {\"WWW-Authenticate\": \"Negotiate\"}",
        "401 | {\"WWW-Authenticate\": \"NTLM\"}",
        "403 | {}",
        "407 | {}",
        "407 | {\"Proxy-Authenticate\": \"Basic realm=\\\"x\\\"\"}",
      })
  void theServiceSaysWhy(int status, String headers) throws IOException {
    try (CannedEndpoint endpoint = new CannedEndpoint()) {
      endpoint.load(
          List.of(
              new ObjectMapper()
                  .readTree(
                      "{\"status\": %d, \"headers\": %s, \"body\": {\"__type\":"
                              .formatted(status, headers)
                          + " \"UnrecognizedClientException\", \"message\": \"Who are you?\"}}")));

      Run.Done done =
          Run.in(home)
              .withKeys()
              .env("AWS_ENDPOINT_URL", endpoint.url())
              .words("describe-registries");

      assertEquals(254, done.exit());
      assertEquals("", done.out());
      assertTrue(
          done.err()
              .startsWith(
                  "\n"
                      + "ecr-public: [ERROR]: An error occurred (UnrecognizedClientException) when"
                      + " calling the DescribeRegistries operation: Who are you?\n\nhint: "),
          done.err());
      assertEquals(1, endpoint.requests().size());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aClosedConnectionIsTriedAsOftenAsAllowed(int attempts) throws IOException {
    AtomicInteger asked = new AtomicInteger();
    try (ServerSocket closing = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
      Thread.ofVirtual().start(() -> closeEach(closing, asked));

      Run.Done done =
          Run.in(home)
              .withKeys()
              .env("AWS_MAX_ATTEMPTS", Integer.toString(attempts))
              .env("AWS_ENDPOINT_URL", "http://127.0.0.1:" + closing.getLocalPort())
              .words("describe-registries");

      assertEquals(255, done.exit());
      assertEquals(attempts, asked.get());
    }
  }

  /** Such servers exist; whether the connection still lives is seen before the third request. */
  @Test
  void aConnectionThatIsKeptInVainCostsOneRetry() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    try (ServerSocket closing = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
      Thread.ofVirtual().start(() -> answerOneEach(closing, asked));

      Run.Done done =
          Run.in(home)
              .withKeys()
              .env("AWS_MAX_ATTEMPTS", "2")
              .env("AWS_ENDPOINT_URL", "http://127.0.0.1:" + closing.getLocalPort())
              .words("describe-image-tags", "--repository-name", "r0", "--output", "text");

      assertEquals("", done.err());
      assertEquals("IMAGETAGDETAILS\tt1\nIMAGETAGDETAILS\tt2\nIMAGETAGDETAILS\tt3\n", done.out());
      assertEquals(3, asked.get());
    }
  }

  private static void answerOneEach(ServerSocket server, AtomicInteger asked) {
    while (true) {
      try (Socket one = server.accept()) {
        if (!requestFrom(one)) {
          continue;
        }
        int page = asked.incrementAndGet();
        String body =
            "{\"imageTagDetails\":[{\"imageTag\":\"t%d\"}]%s}"
                .formatted(page, page < 3 ? ",\"nextToken\":\"%d\"".formatted(page) : "");
        one.getOutputStream()
            .write(
                "HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s"
                    .formatted(body.length(), body)
                    .getBytes(StandardCharsets.ISO_8859_1));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private static void closeEach(ServerSocket server, AtomicInteger asked) {
    while (true) {
      try (Socket one = server.accept()) {
        asked.addAndGet(requestFrom(one) ? 1 : 0);
      } catch (IOException closed) {
        return;
      }
    }
  }

  /** Reads a whole request; false where the client hung up without one. */
  private static boolean requestFrom(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
    int length = 0;
    for (String line = in.readLine(); line == null || !line.isEmpty(); line = in.readLine()) {
      if (line == null) {
        return false;
      }
      length = line.startsWith("Content-Length: ") ? Integer.parseInt(line.substring(16)) : length;
    }
    in.skip(length);
    return true;
  }
}
