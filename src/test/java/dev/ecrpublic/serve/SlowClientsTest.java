package dev.ecrpublic.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However many clients are slow, the others are answered. */
class SlowClientsTest {
  private static final String PART =
      "POST / HTTP/1.1\r\nHost: localhost\r\n"
          + "X-Amz-Target: SpencerFrontendService.UploadLayerPart\r\nContent-Length: 31000000\r\n"
          + "\r\n{\"layerPartBlob\":\"";
  private static final String CALL =
      "POST / HTTP/1.1\r\nHost: localhost\r\n"
          + "X-Amz-Target: SpencerFrontendService.DescribeRegistries\r\nContent-Length: 20\r\n\r\n";

  @TempDir Path directory;
  private final List<Socket> sockets = new ArrayList<>();

  @AfterEach
  void hangUp() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  @Test
  void halfSentPartsHoldNothing() throws Exception {
    try (Served served = Served.on(directory)) {
      for (int i = 0; i < 40; i++) {
        open(served, PART + "A".repeat(100_000));
      }
      assertAnswers(served);
      assertEquals(List.of(), bodies());
    }
  }

  @Test
  void unfinishedBodiesTakeNoTurn() throws Exception {
    try (Served served = Served.on(directory)) {
      for (int i = 0; i < 520; i++) {
        open(served, CALL);
      }
      assertAnswers(served);
    }
  }

  @Test
  void unfinishedUploadsAndManifestsTakeNoTurn() throws Exception {
    try (Served served = Served.on(directory)) {
      String login = "\r\nHost: localhost\r\nAuthorization: " + served.basic() + "\r\n";
      String digest = Served.digest("01234567890123456789");
      for (int i = 0; i < 520; i++) {
        open(
            served,
            (i % 8 != 0
                    ? "PUT /v2/team/app/manifests/m" + i
                    : "POST /v2/team/app/blobs/uploads/?digest=" + digest)
                + " HTTP/1.1"
                + login
                + "Content-Length: 20\r\n\r\n0");
      }
      assertAnswers(served);
      hangUp();
      // What has come of an upload is kept, which takes as long as the disk does.
      while (served.server.requests() > 0) {
        Thread.sleep(10);
      }
    }
  }

  @Test
  void theConnectionThatIsIdleForLongestMakesRoom() throws Exception {
    try (Served served = Served.on(directory, settings -> settings.withConnections(3))) {
      Socket oldest = open(served, "");
      Socket second = open(served, "");
      Socket half = open(served, "GET /v2/ HTTP");
      Socket newest = open(served, "GET /v2/ HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertEquals("HTTP/1.1 401 Unauthorized", line(newest));
      assertEquals(-1, oldest.getInputStream().read());
      second.getOutputStream().write(bytes("GET /v2/ HTTP/1.1\r\nHost: localhost\r\n\r\n"));
      assertEquals("HTTP/1.1 401 Unauthorized", line(second));
      half.getOutputStream().write(bytes("/1.1\r\nHost: localhost\r\n\r\n"));
      assertEquals("HTTP/1.1 401 Unauthorized", line(half));
    }
  }

  @Test
  void whereAllAreAtWorkTheNewestIsToldToComeAgain() throws Exception {
    try (Served served = Served.on(directory, settings -> settings.withConnections(2))) {
      Socket one = open(served, CALL);
      Socket two = open(served, CALL + "          ");
      // Until then their connections are idle, and make room.
      while (served.server.requests() < 2) {
        Thread.onSpinWait();
      }
      String answer =
          new String(
              open(served, "GET /v2/ HTTP/1.1\r\nHost: localhost\r\n\r\n")
                  .getInputStream()
                  .readAllBytes(),
              StandardCharsets.ISO_8859_1);
      assertTrue(answer.startsWith("HTTP/1.1 503 Service Unavailable\r\n"), answer);
      assertTrue(answer.contains("\r\nRetry-After: 1\r\n"), answer);
      assertTrue(answer.contains("The server has too many connections; try again"), answer);
      one.getOutputStream().write(bytes("{}                  "));
      two.getOutputStream().write(bytes("{}        "));
      assertEquals("HTTP/1.1 200 OK", line(one));
      assertEquals("HTTP/1.1 200 OK", line(two));
    }
  }

  private static void assertAnswers(Served served) throws Exception {
    long start = System.nanoTime();
    assertEquals(200, served.call("DescribeRegistries", "{}").statusCode());
    assertEquals(200, served.send("GET", "/v2/", null).statusCode());
    assertEquals(202, served.send("POST", "/v2/team/app/blobs/uploads/", null).statusCode());
    served.image("team/app", "v1", "layer");
    assertEquals(200, served.send("GET", "/v2/team/app/manifests/v1", null).statusCode());
    long seconds = (System.nanoTime() - start) / 1_000_000_000;
    assertTrue(seconds < 10, seconds + " s");
  }

  /** What waits for its end has no name: a crash leaves nothing behind. */
  private List<Path> bodies() throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve("tmp"))) {
      return files.toList();
    }
  }

  private Socket open(Served served, String request) throws IOException {
    Socket socket =
        new Socket(served.server.address().getAddress(), served.server.address().getPort());
    sockets.add(socket);
    socket.setSoTimeout(10_000);
    try {
      socket.getOutputStream().write(bytes(request));
    } catch (SocketException e) {
      // The server was faster.
    }
    return socket;
  }

  private static String line(Socket socket) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = socket.getInputStream().read();
        c != '\r' && c >= 0;
        c = socket.getInputStream().read()) {
      line.append((char) c);
    }
    return line.toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
