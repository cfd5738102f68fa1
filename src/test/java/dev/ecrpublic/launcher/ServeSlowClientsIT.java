package dev.ecrpublic.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server with a heap of 128 MiB, and clients that send half of what they announce. */
@Tag("load")
class ServeSlowClientsIT {
  private static final int PART = 30 << 20;

  @TempDir Path home;
  private final List<Socket> sockets = new ArrayList<>();
  private RunningServer server;
  private Distribution program;
  private String password;
  private String privatePassword;

  @BeforeEach
  void serve() throws Exception {
    server = RunningServer.start(home.resolve("data"), Map.of("JAVA_TOOL_OPTIONS", "-Xmx128m"));
    program = Distribution.in(home).against(server.url());
    program.run("create-repository", "--repository-name", "team/app");
    password = program.run("get-login-password").out().strip();
    Distribution ecr = ecr();
    ecr.run("create-repository", "--repository-name", "team/app");
    privatePassword = ecr.run("get-login-password").out().strip();
  }

  private Distribution ecr() {
    return Distribution.ecrIn(home).against(server.url()).env("AWS_REGION", "us-east-1");
  }

  @AfterEach
  void stop() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
    server.close();
  }

  @Test
  void onePartHalfSent() throws Exception {
    part(PART / 2);
    assertWorks();
  }

  @Test
  void fortyPartsHalfSent() throws Exception {
    for (int i = 0; i < 40; i++) {
      part(1 << 20);
    }
    assertWorks();
  }

  @Test
  void unfinishedBodies() throws Exception {
    String login = login(password);
    String privateLogin = login(privatePassword);
    String upload = "/v2/team/app/blobs/uploads/?digest=sha256:" + "0".repeat(64);
    for (int i = 0; i < 520; i++) {
      open(head("/", "X-Amz-Target: SpencerFrontendService.DescribeRegistries\r\n", 20));
      open(head(upload, login, 20_000) + "0");
      open(server.privateUrl(), head(upload, privateLogin, 20_000) + "0");
    }
    assertWorks();
  }

  private static String login(String word) {
    return "Authorization: Basic "
        + Base64.getEncoder().encodeToString(("AWS:" + word).getBytes(StandardCharsets.US_ASCII))
        + "\r\n";
  }

  @Test
  void aSignalEndsItWhateverClientsDo() throws Exception {
    unfinishedBodies();
    part(PART / 2);
    long start = System.nanoTime();
    assertEquals(0, server.stop());
    long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
    assertTrue(millis < 5000, millis + " ms");
  }

  /** The API answers, and an image goes in and comes out. */
  private void assertWorks() throws Exception {
    long start = System.nanoTime();
    Distribution.Done done =
        program.run("describe-repositories", "--query", "length(repositories)");
    assertEquals("1\n", done.out(), done.err());
    try (RegistryClient client = new RegistryClient(server, "team/app", password)) {
      String digest = client.push("v1", new byte[1 << 20]);
      client.pull("v1", digest);
    }
    try (RegistryClient client = RegistryClient.ofPrivate(server, "team/app", privatePassword)) {
      String digest = client.push("v1", new byte[1 << 20]);
      client.pull("v1", digest);
    }
    long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
    // A server that such clients hold up answers when they give up, which they never do.
    assertTrue(millis < 60_000, millis + " ms");
  }

  private void part(int sent) throws IOException {
    byte[] text = new byte[sent];
    Arrays.fill(text, (byte) 'A');
    Socket socket =
        open(
            head("/", "X-Amz-Target: SpencerFrontendService.UploadLayerPart\r\n", PART)
                + "{\"layerPartBlob\":\"");
    socket.getOutputStream().write(text);
  }

  private String head(String path, String headers, int length) {
    return "POST "
        + path
        + " HTTP/1.1\r\nHost: localhost\r\n"
        + headers
        + "Content-Length: "
        + length
        + "\r\n\r\n";
  }

  private Socket open(String request) throws IOException {
    return open(server.url(), request);
  }

  private Socket open(String address, String request) throws IOException {
    URI url = URI.create(address);
    Socket socket = new Socket(url.getHost(), url.getPort());
    sockets.add(socket);
    try {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    } catch (SocketException e) {
      // Dropped for another: that is what is tested.
    }
    return socket;
  }
}
