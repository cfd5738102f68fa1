package dev.ecrpublic.command.doctor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** A service and its registry on one port, where all is well unless a test says otherwise. */
final class HealthyService implements AutoCloseable {
  private final HttpServer server;
  private String refusal = "";
  private int repositories = 1;
  private int registryStatus = 401;

  HealthyService() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  /** The host and port. */
  String host() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** From now on calls are refused with that error. */
  void refuse(String code) {
    refusal = code;
  }

  /** From now on there are that many repositories. */
  void hold(int count) {
    repositories = count;
  }

  /** From now on the registry answers like that. */
  void registryAnswers(int status) {
    registryStatus = status;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      exchange.getRequestBody().readAllBytes();
      if (target == null) {
        boolean registry = exchange.getRequestURI().getPath().equals("/v2/");
        exchange.sendResponseHeaders(registry ? registryStatus : 404, -1);
        return;
      }
      boolean refused = !refusal.isEmpty();
      String body =
          refused ? "{\"__type\": \"" + refusal + "\", \"message\": \"no\"}" : reply(target);
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(refused ? 400 : 200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private String reply(String target) {
    if (target.endsWith(".DescribeImages")) {
      return "{\"imageDetails\": [{\"imageTags\": [\"a\", \"b\"]}, {}]}";
    }
    StringBuilder out = new StringBuilder("{\"repositories\": [");
    for (int i = 0; i < repositories; i++) {
      out.append(i == 0 ? "" : ",")
          .append("{\"repositoryName\": \"r")
          .append(i)
          .append("\", \"repositoryUri\": \"")
          .append(host())
          .append("/alias/r\"}");
    }
    return out.append("]}").toString();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
