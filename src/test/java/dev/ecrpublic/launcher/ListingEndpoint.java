package dev.ecrpublic.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * An endpoint that lists any number of images in pages of a thousand, made as they are asked for,
 * if need be only when the test says so.
 */
final class ListingEndpoint implements AutoCloseable {
  static final int PAGE = 1000;
  private final HttpServer server;
  private final int images;
  private final boolean tokenFirst;
  private final Semaphore asked = new Semaphore(0);
  private final Semaphore answered;

  ListingEndpoint(int images) throws IOException {
    this(images, false, new Semaphore(Integer.MAX_VALUE));
  }

  /** An endpoint whose replies begin with the next token, so that they are read one by one. */
  static ListingEndpoint tokenFirst(int images) throws IOException {
    return new ListingEndpoint(images, true, new Semaphore(Integer.MAX_VALUE));
  }

  /** An endpoint whose every page waits for {@link #release}. */
  static ListingEndpoint gated(int images) throws IOException {
    return new ListingEndpoint(images, false, new Semaphore(0));
  }

  private ListingEndpoint(int images, boolean tokenFirst, Semaphore answered) throws IOException {
    this.images = images;
    this.tokenFirst = tokenFirst;
    this.answered = answered;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Lets so many more pages go. */
  void release(int pages) {
    answered.release(pages);
  }

  /** Waits until so many more pages have been asked for. */
  void awaitRequests(int count) {
    asked.acquireUninterruptibly(count);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      asked.release();
      answered.acquireUninterruptibly();
      int token = request.indexOf("\"nextToken\":\"");
      int first =
          token < 0
              ? 0
              : Integer.parseInt(request.substring(token + 13, request.indexOf('"', token + 13)));
      byte[] body = page(first).getBytes(StandardCharsets.US_ASCII);
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private String page(int first) {
    int end = Math.min(first + PAGE, images);
    String token = end < images ? "\"nextToken\":\"" + end + '"' : "";
    StringBuilder out = new StringBuilder("{");
    if (tokenFirst && !token.isEmpty()) {
      out.append(token).append(',');
    }
    out.append("\"imageDetails\":[");
    for (int i = first; i < end; i++) {
      out.append(i == first ? "" : ",")
          .append(
              "{\"registryId\":\"012345678910\",\"repositoryName\":\"team/app\",\"imageDigest\":")
          .append("\"sha256:4a1c6567c38904384ebc64e35b7eeddd8451110c299e3368d22100664")
          .append(String.valueOf(10_000_000 + i).substring(1))
          .append("\",\"imageTags\":[\"v")
          .append(i)
          .append("\"],\"imageSizeInBytes\":123456789,\"imagePushedAt\":1612137600.25,")
          .append("\"imageManifestMediaType\":\"application/vnd.oci.image.manifest.v1+json\"}");
    }
    out.append(']');
    if (!tokenFirst && !token.isEmpty()) {
      out.append(',').append(token);
    }
    return out.append('}').toString();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
