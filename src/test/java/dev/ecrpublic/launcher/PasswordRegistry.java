package dev.ecrpublic.launcher;

import dev.ecrpublic.local.LocalRegistry;
import dev.ecrpublic.local.LocalSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The part of a registry that clients log in to: {@code /v2/} with the passwords of the local
 * registry in a directory. Clients try TLS first; they are hung up on, so that they go on without.
 */
final class PasswordRegistry implements AutoCloseable {
  private static final int TLS_HANDSHAKE = 0x16;
  private final ServerSocket server;
  private final LocalRegistry registry;
  private final List<String> answers = new ArrayList<>();

  /** A registry whose clock is that much ahead. */
  PasswordRegistry(Path directory, Duration ahead) throws IOException {
    Clock clock = Clock.offset(Clock.systemUTC(), ahead);
    registry = LocalRegistry.open(LocalSettings.of(directory, clock));
    server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    Thread.ofVirtual().start(this::serve);
  }

  /** Its host and port. */
  String host() {
    return "127.0.0.1:" + server.getLocalPort();
  }

  /** What became of the passwords that were sent. */
  synchronized List<String> answers() {
    return List.copyOf(answers);
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        answer(socket);
      } catch (IOException gone) {
        // The next one may be served.
      }
    }
  }

  private void answer(Socket socket) throws IOException {
    PushbackInputStream in = new PushbackInputStream(socket.getInputStream());
    int first = in.read();
    if (first < 0 || first == TLS_HANDSHAKE) {
      return;
    }
    in.unread(first);
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
    String answer = "NONE";
    for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
      if (line.startsWith("Authorization: ")) {
        answer = check(line.substring("Authorization: ".length()));
        record(answer);
      }
    }
    String reply =
        switch (answer) {
          case "VALID" -> reply("200 OK", "{}");
          case "EXPIRED" ->
              reply(
                  "403 Forbidden",
                  "{\"errors\":[{\"code\":\"DENIED\",\"message\":\"Your authorization token has"
                      + " expired. Reauthenticate and try again.\"}]}");
          default -> reply("401 Unauthorized", "{\"errors\":[{\"code\":\"UNAUTHORIZED\"}]}");
        };
    socket.getOutputStream().write(reply.getBytes(StandardCharsets.UTF_8));
  }

  private synchronized void record(String answer) {
    answers.add(answer);
  }

  private String check(String header) {
    if (!header.startsWith("Basic ")) {
      return "INVALID";
    }
    byte[] pair = Base64.getDecoder().decode(header.substring("Basic ".length()));
    String text = new String(pair, StandardCharsets.UTF_8);
    return text.startsWith("AWS:")
        ? registry.verify(text.substring("AWS:".length())).toString()
        : "INVALID";
  }

  private static String reply(String status, String body) {
    return "HTTP/1.1 "
        + status
        + "\r\nContent-Type: application/json\r\nConnection: close"
        + "\r\nDocker-Distribution-Api-Version: registry/2.0"
        + "\r\nWWW-Authenticate: Basic realm=\"registry\"\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
