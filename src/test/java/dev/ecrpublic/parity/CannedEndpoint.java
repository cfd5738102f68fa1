package dev.ecrpublic.parity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * An HTTP endpoint that answers from a list of canned replies, the last one for ever, and keeps
 * what it was asked.
 */
public final class CannedEndpoint implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final HttpServer server;
  private final List<Request> requests = new ArrayList<>();
  private List<JsonNode> replies = List.of();
  private int position;

  /**
   * One request.
   *
   * @param target the operation's wire name
   * @param body the request's JSON
   * @param signed whether it carried a signature
   */
  public record Request(String target, JsonNode body, boolean signed) {}

  /** An endpoint on a free port of the loopback interface. */
  public CannedEndpoint() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  /** The endpoint's address. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Forgets the past and answers from now on with these replies. */
  public synchronized void load(List<JsonNode> canned) {
    replies = canned;
    requests.clear();
    position = 0;
  }

  /** What was asked since the replies were loaded. */
  public synchronized List<Request> requests() {
    return List.copyOf(requests);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] sent = exchange.getRequestBody().readAllBytes();
      JsonNode reply = next(exchange, sent);
      byte[] body =
          reply.has("raw")
              ? reply.get("raw").asString().getBytes(StandardCharsets.UTF_8)
              : JSON.writeValueAsBytes(reply.path("body"));
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
      exchange.getResponseHeaders().set("x-amzn-RequestId", "7a62c49f-347e-4fc4-9331-6e8e7a96aa73");
      reply
          .path("headers")
          .properties()
          .forEach(h -> exchange.getResponseHeaders().set(h.getKey(), h.getValue().asString()));
      exchange.sendResponseHeaders(
          reply.path("status").asInt(200), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private synchronized JsonNode next(HttpExchange exchange, byte[] sent) {
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    requests.add(
        new Request(
            target.substring(target.indexOf('.') + 1),
            JSON.readTree(sent),
            exchange.getRequestHeaders().containsKey("Authorization")));
    if (replies.isEmpty()) {
      return JSON.readTree("{\"status\": 200, \"body\": {}}");
    }
    JsonNode reply = replies.get(Math.min(position, replies.size() - 1));
    position++;
    return reply;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
