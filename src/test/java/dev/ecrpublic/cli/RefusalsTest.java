package dev.ecrpublic.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.parity.CannedEndpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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

      assertEquals(
          new Run.Done(
              254,
              "",
              "\n"
                  + "ecr-public: [ERROR]: An error occurred (UnrecognizedClientException) when"
                  + " calling the DescribeRegistries operation: Who are you?\n"),
          done);
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

  private static void closeEach(ServerSocket server, AtomicInteger asked) {
    while (true) {
      try (Socket one = server.accept()) {
        one.getInputStream().read();
        asked.incrementAndGet();
      } catch (IOException closed) {
        return;
      }
    }
  }
}
