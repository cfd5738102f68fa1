package dev.ecrpublic.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no proper client sends: broken, endless, slow and two-faced requests. */
class RawRequestsTest {
  private static final String HOST = "Host: x\r\n";

  @TempDir static Path directory;
  private static Served served;

  @BeforeAll
  static void serve() throws Exception {
    served =
        Served.on(
            directory,
            settings ->
                settings
                    .withPatience(Duration.ofMillis(400), Duration.ofMillis(400))
                    .withHosts(List.of("x")));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET /v2/ HTTP/1.1~Host: x~~ | 401",
        "GET http://x/v2/ HTTP/1.1~Host: x~~ | 401",
        "GET /v2/ HTTP/1.0~~ | 401",
        "GET /v2/ HTTP/1.1~~ | 400",
        "GET /v2/ HTTP/1.1~Host: x~Host: y~~ | 400",
        "GET /v2/ HTTP/2.0~Host: x~~ | 505",
        "GET /v2/~~ | 400",
        "nonsense~~ | 400",
        "GET  /v2/ HTTP/1.1~Host: x~~ | 400",
        "G\u0001T /v2/ HTTP/1.1~Host: x~~ | 400",
        "GET v2/ HTTP/1.1~Host: x~~ | 400",
        "GET /v2/%zz HTTP/1.1~Host: x~~ | 400",
        "GET /v2/\\ HTTP/1.1~Host: x~~ | 400",
        "GET /v2/../../etc/passwd HTTP/1.1~Host: x~~ | 404",
        "GET /v2/%2e%2e/manifests/x HTTP/1.1~Host: x~~ | 401",
        "GET /v2/ HTTP/1.1~Host: x~ folded: y~~ | 400",
        "GET /v2/ HTTP/1.1~Host: x~bad name: y~~ | 400",
        "GET /v2/ HTTP/1.1~Host: x~no colon~~ | 400",
        "POST / HTTP/1.1~Host: x~Content-Length: 2~Content-Length: 3~~{} | 400",
        "POST / HTTP/1.1~Host: x~Content-Length: -1~~ | 400",
        "POST / HTTP/1.1~Host: x~Content-Length: +2~~{} | 400",
        "POST / HTTP/1.1~Host: x~Content-Length: 99999999999999999999~~ | 400",
        "POST / HTTP/1.1~Host: x~Content-Length: 2~Transfer-Encoding: chunked~~0~~ | 400",
        "POST / HTTP/1.1~Host: x~Transfer-Encoding: gzip~~ | 501",
        "POST / HTTP/1.1~Host: x~Transfer-Encoding: chunked, gzip~~ | 501",
        "POST / HTTP/1.1~Host: x~Transfer-Encoding: chunked~~2;a=b~{}~0~Trailer: x~~ | 400",
      })
  void oneRequest(String request, int status) throws Exception {
    try (Socket socket = open()) {
      socket.getOutputStream().write(bytes(request.replace("~", "\r\n")));
      socket.shutdownOutput();
      String answer = new String(answer(socket.getInputStream()), StandardCharsets.ISO_8859_1);
      assertEquals("HTTP/1.1 " + status, first(answer));
    }
  }

  @Test
  void aHeadThatIsTooLarge() throws Exception {
    assertEquals(
        "HTTP/1.1 431", first(exchange("GET / HTTP/1.1\r\n" + HOST + "X: " + "x".repeat(70_000))));
    assertEquals(
        "HTTP/1.1 431", first(exchange("GET / HTTP/1.1\r\n" + HOST + "X: x\r\n".repeat(101))));
    assertEquals("HTTP/1.1 414", first(exchange("GET /" + "x".repeat(20_000) + " HTTP/1.1\r\n")));
  }

  @Test
  void aClientThatBeginsWithTlsIsToldAtOnce() throws Exception {
    long start = System.nanoTime();
    // Only an answer in plain HTTP makes every client go on without TLS.
    String answer = exchange("\u0016\u0003\u0001\u0001\u0002" + "x".repeat(0x102));
    assertEquals("HTTP/1.1 400", first(answer));
    assertTrue(answer.endsWith("This server speaks plain HTTP, not TLS\"}]}\n"), answer);
    assertTrue(System.nanoTime() - start < Duration.ofMillis(300).toNanos());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET /v2/ HT",
        "\u0016\u0003\u0001\u0001\u0002x",
        "GET /v2/ HTTP/1.1~Host: x~X: ",
        "POST / HTTP/1.1~Host: x~Content-Length: 100~X-Amz-Target:"
            + " SpencerFrontendService.DescribeRegistries~~{",
        "POST / HTTP/1.1~Host: x~Transfer-Encoding: chunked~X-Amz-Target:"
            + " SpencerFrontendService.DescribeRegistries~~f~{",
      })
  void halfARequestEndsItsConnection(String request) throws Exception {
    assertEquals("", exchange(request.replace("~", "\r\n")));
  }

  @ParameterizedTest
  @CsvSource({
    "POST /, nonsense~",
    "POST /, 2~{}nonsense",
    "POST /, 2~{}~-1~",
    "POST /, 0x2~{}~0~~",
    "POST /, 2 2~{}~0~~",
    "POST /v2/team/app/blobs/uploads/?digest=DIGEST, 5~hello~zz~",
    "PUT /v2/team/app/manifests/v1, 5~hello~zz~",
  })
  void brokenChunksAreToldSo(String request, String body) throws Exception {
    String digest = Served.digest("hello");
    String answer =
        exchange(
            request.replace("DIGEST", digest)
                + " HTTP/1.1\r\n"
                + HOST
                + "Authorization: "
                + served.basic()
                + "\r\nX-Amz-Target: SpencerFrontendService.DescribeRegistries\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n"
                + body.replace("~", "\r\n"));
    assertTrue(answer.startsWith("HTTP/1.1 400 Bad Request\r\n"), answer);
    assertTrue(answer.contains("\r\nConnection: close\r\n"), answer);
    assertTrue(answer.contains("The chunks of the body are broken"), answer);
    assertEquals(
        404, served.send("GET", "/v2/team/app/blobs/" + digest, null).statusCode(), "a blob");
  }

  @ParameterizedTest
  @CsvSource({
    "GET /v2/ HTTP/1.1~Host: x~Connection: close~~, 401 Unauthorized",
    "GET /v2/ HTTP/1.1~Host: y~Connection: close~~, 421 Misdirected Request",
    "GET /v2/ HTTP/3~Host: x~~, 505 HTTP Version Not Supported",
    "GET /v2/~~, 400 Bad Request",
    "POST / HTTP/1.1~Host: x~Transfer-Encoding: gzip~~, 501 Not Implemented",
    "LONG HTTP/1.1~Host: x~~, 414 URI Too Long",
    "MANY HTTP/1.1~Host: x~~, 431 Request Header Fields Too Large",
  })
  void aStatusLineHasItsReason(String request, String line) throws Exception {
    String answer =
        exchange(
            request
                .replace("LONG", "GET /" + "x".repeat(20_000))
                .replace("MANY HTTP/1.1~", "GET / HTTP/1.1~" + "X: x~".repeat(101))
                .replace("~", "\r\n"));
    assertEquals("HTTP/1.1 " + line, answer.lines().findFirst().orElse(""));
  }

  @Test
  void anAnswerDoesNotWaitForABodyThatNobodyReads() throws Exception {
    String answer =
        exchange(
            "POST /v2/team/app/blobs/uploads/ HTTP/1.1\r\n"
                + HOST
                + "Content-Length: 100000\r\n\r\nbegun");
    assertTrue(answer.startsWith("HTTP/1.1 401 Unauthorized\r\n"), answer);
    assertTrue(answer.contains("\r\nConnection: close\r\n"), answer);
  }

  @Test
  void aClientThatIsRefusedIsNotToldToGoOn() throws Exception {
    String answer =
        exchange(
            "POST /v2/team/app/blobs/uploads/ HTTP/1.1\r\n"
                + HOST
                + "Expect: 100-continue\r\nContent-Length: 100000\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 401 Unauthorized\r\n"), answer);
  }

  @Test
  void aBodyThatTricklesEndsItsConnection() throws Exception {
    try (Socket socket = open()) {
      OutputStream out = socket.getOutputStream();
      out.write(
          bytes(
              "POST / HTTP/1.1\r\n"
                  + HOST
                  + "Content-Length: 100\r\nX-Amz-Target:"
                  + " SpencerFrontendService.DescribeRegistries\r\n\r\n"));
      socket.setSoTimeout(100);
      int written = 0;
      boolean ended = false;
      while (!ended && written < 99) {
        try {
          out.write(' ');
          written++;
          ended = socket.getInputStream().read() < 0;
        } catch (java.net.SocketTimeoutException e) {
          continue;
        } catch (SocketException e) {
          ended = true;
        }
      }
      assertTrue(ended && written < 30, written + " bytes were taken");
    }
  }

  @Test
  void aClientThatTakesNothingLosesItsConnection() throws Exception {
    String content = "x".repeat(64 << 20);
    String digest = served.blob("team/app", content);
    try (Socket socket = new Socket()) {
      socket.setReceiveBufferSize(4096);
      socket.connect(served.server.address());
      socket
          .getOutputStream()
          .write(
              bytes(
                  "GET /v2/team/app/blobs/"
                      + digest
                      + " HTTP/1.1\r\n"
                      + HOST
                      + "Authorization: "
                      + served.basic()
                      + "\r\n\r\n"));
      InputStream in = socket.getInputStream();
      in.readNBytes(10);
      Thread.sleep(Duration.ofMillis(1200));
      long taken = drained(in);
      assertTrue(taken < content.length(), taken + " bytes were sent");
    }
  }

  @Test
  void manyRequestsOverOneConnection() throws Exception {
    String get = "GET /v2/ HTTP/1.1\r\n" + HOST + "\r\n";
    String post = "POST /v2/ HTTP/1.1\r\n" + HOST + "Content-Length: 5\r\n\r\nhello";
    String last = "GET /v2/ HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n";
    String answers = exchange(get + post + get + last);
    assertEquals(4, answers.split("HTTP/1.1 ", -1).length - 1, answers);
    assertEquals(3, answers.split("HTTP/1.1 401", -1).length - 1, answers);
  }

  @Test
  void aClientThatWaitsToBeTold() throws Exception {
    String answers =
        exchange(
            "POST / HTTP/1.1\r\n"
                + HOST
                + "X-Amz-Target: SpencerFrontendService.DescribeRegistries\r\n"
                + "Connection: close\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n{}");
    assertTrue(answers.startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200"), answers);
  }

  @Test
  void aHostCannotBeSmuggledIntoTheChallenge() throws Exception {
    String answer =
        exchange("GET /v2/ HTTP/1.1\r\nHost: x\",evil=\"y\r\nConnection: close\r\n\r\n");
    assertEquals("HTTP/1.1 421", first(answer));
    assertFalse(answer.contains("evil"), answer);
  }

  @Test
  void anythingAtAllLeavesTheServerStanding() throws Exception {
    Random random = new Random(7);
    String alphabet = "GETPOST /v2:%.\r\n\r\n0123456789abc-_~\u0000\u00ff\"{}[]";
    for (int round = 0; round < 200; round++) {
      StringBuilder request = new StringBuilder(random.nextBoolean() ? "GET /v2/" : "");
      int length = random.nextInt(200);
      for (int i = 0; i < length; i++) {
        request.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      try (Socket socket = open()) {
        socket.getOutputStream().write(bytes(request.toString()));
      }
    }
    assertEquals(200, served.send("GET", "/v2/", null).statusCode());
  }

  private static String exchange(String request) throws IOException {
    try (Socket socket = open()) {
      socket.setSoTimeout(5000);
      try {
        socket.getOutputStream().write(bytes(request));
      } catch (SocketException e) {
        // The server had heard enough.
      }
      return new String(answer(socket.getInputStream()), StandardCharsets.ISO_8859_1);
    }
  }

  /** One answer, or all of them up to the end of the connection. */
  private static byte[] answer(InputStream in) throws IOException {
    try {
      return in.readAllBytes();
    } catch (SocketException e) {
      return new byte[0];
    }
  }

  private static long drained(InputStream in) {
    long count = 0;
    byte[] buffer = new byte[1 << 16];
    try {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        count += read;
      }
    } catch (IOException e) {
      return count;
    }
    return count;
  }

  private static Socket open() throws IOException {
    return new Socket(served.server.address().getAddress(), served.server.address().getPort());
  }

  private static String first(String answer) {
    return answer.substring(0, Math.min(12, answer.length()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
