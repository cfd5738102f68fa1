package dev.ecrpublic.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** An endpoint that reads a request's body only as far as the test says. */
final class SlowReader implements AutoCloseable {
  private static final int STEP = 1 << 20;
  private final HttpServer server;
  private final Semaphore allowed = new Semaphore(0);

  SlowReader() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Reads so many more mebibytes, or what is left. */
  void read(int mebibytes) {
    allowed.release(mebibytes);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] read;
      do {
        allowed.acquireUninterruptibly();
        read = exchange.getRequestBody().readNBytes(STEP);
      } while (read.length == STEP);
      byte[] body = "{\"lastByteReceived\":20971519}".getBytes(StandardCharsets.US_ASCII);
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    read(Integer.MAX_VALUE >> 1);
    server.stop(0);
  }
}
