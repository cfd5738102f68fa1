package dev.ecrpublic.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ecrpublic.local.LocalRegistry;
import dev.ecrpublic.local.LocalSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The part of a registry that clients log in to: {@code /v2/} with the passwords of the local
 * registry in a directory.
 */
final class PasswordRegistry implements AutoCloseable {
  private final HttpServer server;
  private final LocalRegistry registry;
  private final List<String> answers = new ArrayList<>();

  /** A registry whose clock is that much ahead. */
  PasswordRegistry(Path directory, Duration ahead) throws IOException {
    Clock clock = Clock.offset(Clock.systemUTC(), ahead);
    registry = LocalRegistry.open(LocalSettings.of(directory, clock));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.createContext("/v2/", this::answer);
    server.start();
  }

  /** Its host and port. */
  String host() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** What became of the passwords that were sent. */
  synchronized List<String> answers() {
    return List.copyOf(answers);
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String header = exchange.getRequestHeaders().getFirst("Authorization");
      String answer = header == null ? "NONE" : check(header);
      if (header != null) {
        answers.add(answer);
      }
      switch (answer) {
        case "VALID" -> send(exchange, 200, "{}");
        case "EXPIRED" ->
            send(
                exchange,
                403,
                "{\"errors\":[{\"code\":\"DENIED\",\"message\":\"Your authorization token has"
                    + " expired. Reauthenticate and try again.\"}]}");
        default -> {
          exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"registry\"");
          send(exchange, 401, "{\"errors\":[{\"code\":\"UNAUTHORIZED\"}]}");
        }
      }
    }
  }

  private String check(String header) {
    if (!header.startsWith("Basic ")) {
      return "INVALID";
    }
    String pair =
        new String(
            Base64.getDecoder().decode(header.substring("Basic ".length())),
            StandardCharsets.UTF_8);
    return pair.startsWith("AWS:")
        ? registry.verify(pair.substring("AWS:".length())).toString()
        : "INVALID";
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Docker-Distribution-Api-Version", "registry/2.0");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
