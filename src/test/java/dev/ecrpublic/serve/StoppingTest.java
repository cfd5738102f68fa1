package dev.ecrpublic.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that stops lets go of nobody in the middle of a request. */
class StoppingTest {
  @TempDir Path directory;

  @Test
  void requestsInFlightFinish() throws Exception {
    Served served = Served.on(directory);
    String digest = Served.digest("0123456789");
    try (Socket pushing = open(served);
        Socket idle = open(served)) {
      pushing
          .getOutputStream()
          .write(
              bytes(
                  "POST /v2/team/app/blobs/uploads/?digest="
                      + digest
                      + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                      + served.basic()
                      + "\r\nContent-Length: 10\r\n\r\n01234"));
      // An answer on another connection: by then the server is at work on the first one as well.
      assertEquals(200, served.send("GET", "/v2/", null).statusCode());
      CompletableFuture<Void> stopping = CompletableFuture.runAsync(served.server::close);
      assertEquals(-1, idle.getInputStream().read());
      assertThrows(IOException.class, () -> open(served).close());
      assertTrue(!stopping.isDone());

      pushing.getOutputStream().write(bytes("56789"));
      String answer =
          new String(pushing.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);

      assertTrue(answer.startsWith("HTTP/1.1 201 Created\r\n"), answer);
      assertTrue(answer.contains("\r\nConnection: close\r\n"), answer);
      stopping.get(5, java.util.concurrent.TimeUnit.SECONDS);
    }
    try (Served again = Served.on(directory)) {
      assertEquals(
          "0123456789", Served.text(again.send("GET", "/v2/team/app/blobs/" + digest, null)));
    }
  }

  @Test
  void halfARequestDoesNotHoldAServerUp() throws Exception {
    Served served = Served.on(directory);
    try (Socket half = open(served)) {
      half.getOutputStream().write(bytes("GET /v2/ HTT"));
      assertEquals(200, served.send("GET", "/v2/", null).statusCode());
      long start = System.nanoTime();
      served.close();
      assertTrue(System.nanoTime() - start < Duration.ofSeconds(5).toNanos());
    }
  }

  @Test
  void aClientThatGoesOnSlowlyDoesNotHoldAServerUp() throws Exception {
    Served served = Served.on(directory);
    String authorization = "Authorization: " + served.basic() + "\r\n";
    try (Socket upload = open(served);
        Socket call = open(served)) {
      upload
          .getOutputStream()
          .write(
              bytes(
                  "POST /v2/team/app/blobs/uploads/?digest="
                      + Served.digest("0123456789")
                      + " HTTP/1.1\r\nHost: localhost\r\n"
                      + authorization
                      + "Content-Length: 10\r\n\r\n01234"));
      call.getOutputStream()
          .write(
              bytes(
                  "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\nX-Amz-Target:"
                      + " SpencerFrontendService.DescribeRegistries\r\n\r\n{"));
      assertEquals(200, served.send("GET", "/v2/", null).statusCode());
      long start = System.nanoTime();
      served.close();
      assertTrue(System.nanoTime() - start < Duration.ofSeconds(5).toNanos());
    }
  }

  private static Socket open(Served served) throws IOException {
    return new Socket(served.server.address().getAddress(), served.server.address().getPort());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
