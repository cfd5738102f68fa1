package dev.ecrpublic.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The port of the private registry: where it is, what if it is taken, and how it ends. */
class ServePrivatePortIT {
  @TempDir Path home;

  private Distribution ecr() {
    return Distribution.ecrIn(home)
        .env("ECR_PUBLIC_LOCAL", "1")
        .env("ECR_PUBLIC_LOCAL_DIR", home.resolve("data").toString());
  }

  private String ok(String... words) throws Exception {
    Distribution.Done done = ecr().run(words);
    assertEquals(0, done.exit(), done.err());
    return done.out();
  }

  private static ServerSocket taken(int port) throws IOException {
    return new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"));
  }

  @Test
  void aPortThatIsWantedAndTakenIsAnError() throws Exception {
    try (ServerSocket other = taken(0)) {
      String port = "" + other.getLocalPort();
      Distribution.Done done = ecr().run("local", "serve", "--port", "0", "--private-port", port);
      assertEquals(255, done.exit());
      assertEquals(
          ("\necr: [ERROR]: Cannot listen on 127.0.0.1:%s: address already in use. Another"
                  + " --private-port, or --private-port 0 for any free one, may help\n")
              .formatted(port),
          done.err());
    }
  }

  @Test
  void theUsualOneIsDoneWithoutWhereItIsTaken() throws Exception {
    ServerSocket other = null;
    RunningServer server = null;
    while (server == null) {
      other = taken(0);
      int port = other.getLocalPort() - 1;
      try {
        taken(port).close();
        server = RunningServer.start(home.resolve("data"), "--port", "" + port);
      } catch (BindException | IllegalArgumentException next) {
        other.close();
      }
    }
    try (ServerSocket held = other;
        RunningServer serving = server) {
      String host = "123456789012.dkr.ecr.us-east-1.localhost:" + (held.getLocalPort() - 1);
      assertEquals("http://" + host, serving.privateUrl());
      assertTrue(
          serving
              .said()
              .contains(
                  "warning: --private-port "
                      + held.getLocalPort()
                      + " is taken; the private registry is reached by its host name only."),
          serving.said()::toString);
      assertEquals(
          host + "/team/app\n",
          ok(
              "create-repository",
              "--repository-name",
              "team/app",
              "--query",
              "repository.repositoryUri",
              "--output",
              "text"));
      String password = ok("get-login-password").strip();
      assertEquals("HTTP/1.1 401", status(serving.url(), host, "/v2/team/app/tags/list", ""));
      assertEquals(
          "HTTP/1.1 200", status(serving.url(), host, "/v2/team/app/tags/list", basic(password)));
      assertEquals(
          "HTTP/1.1 400",
          status(serving.url(), serving.host(), "/v2/local/team/app/tags/list", basic(password)));
    }
  }

  @Test
  void aSignalEndsBothPortsWhateverClientsDo() throws Exception {
    List<Socket> sockets = new ArrayList<>();
    try (RunningServer server = RunningServer.start(home.resolve("data"))) {
      ok("create-repository", "--repository-name", "team/app");
      String login = basic(ok("get-login-password").strip());
      for (int i = 0; i < 20; i++) {
        for (String url : List.of(server.url(), server.privateUrl())) {
          sockets.add(open(url, ""));
          sockets.add(open(url, "GET /v2/ HTT"));
          sockets.add(
              open(
                  url,
                  "POST /v2/team/app/blobs/uploads/?digest=sha256:"
                      + "0".repeat(64)
                      + " HTTP/1.1\r\nHost: "
                      + "123456789012.dkr.ecr.us-east-1.localhost"
                      + "\r\n"
                      + login
                      + "Content-Length: 1000\r\n\r\n0"));
        }
      }
      // Answers: by then the server is at work on what came before.
      for (String url : List.of(server.url(), server.privateUrl())) {
        assertEquals("HTTP/1.1 401", status(url, "localhost", "/v2/", ""));
      }
      long start = System.nanoTime();
      assertEquals(0, server.stop());
      long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
      assertTrue(millis < 5000, millis + " ms");
      // Others can have the ports.
      taken(URI.create(server.url()).getPort()).close();
      taken(URI.create(server.privateUrl()).getPort()).close();
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  private static String basic(String password) {
    return "Authorization: Basic "
        + Base64.getEncoder()
            .encodeToString(("AWS:" + password).getBytes(StandardCharsets.US_ASCII))
        + "\r\n";
  }

  private static Socket open(String url, String sent) throws IOException {
    URI place = URI.create(url);
    Socket socket = new Socket("127.0.0.1", place.getPort());
    socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static String status(String url, String host, String path, String headers)
      throws IOException {
    String request =
        "GET "
            + path
            + " HTTP/1.1\r\nHost: "
            + host
            + "\r\n"
            + headers
            + "Connection: close\r\n\r\n";
    try (Socket socket = open(url, request)) {
      String answer =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      return answer.substring(0, "HTTP/1.1 200".length());
    }
  }
}
