package dev.ecrpublic.local.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.ecrpublic.model.Trace;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Takes every request to the protocol that it speaks, and its answer back. */
final class Dispatcher implements HttpHandler {
  private static final int BUFFER = 128 << 10;
  private static final long DRAINED = 32 << 20;
  private static final int MOST_AT_ONCE = 512;
  private static final int TURN_SECONDS = 20;

  private final ApiFront api;
  private final DistributionFront distribution;
  private final Patience patience;
  private final Trace trace;
  private final Semaphore turns = new Semaphore(MOST_AT_ONCE, true);
  private volatile boolean closing;

  Dispatcher(ApiFront api, DistributionFront distribution, Patience patience, Trace trace) {
    this.api = api;
    this.distribution = distribution;
    this.patience = patience;
    this.trace = trace;
  }

  /** Lets every answer end its connection from now on. */
  void close() {
    closing = true;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    patience.requestArrived();
    long start = System.nanoTime();
    ClientBody body = new ClientBody(exchange.getRequestBody(), patience);
    Request request = new Request(exchange, body);
    int status = 0;
    try {
      Reply reply = inTurn(request);
      status = reply.status();
      // A client that is cut off while it sends may never see the answer.
      boolean read = body.drain(DRAINED);
      send(exchange, request, reply, !read || closing);
      finish(exchange);
    } catch (ClientGone e) {
      // The server's connection ends by this; nobody is left to be told.
      throw e;
    } finally {
      log(exchange, status, start);
    }
  }

  private Reply inTurn(Request request) throws ClientGone {
    try {
      if (!turns.tryAcquire(TURN_SECONDS, TimeUnit.SECONDS)) {
        return new DistributionError(ErrorCode.TOOMANYREQUESTS, "The server is busy; try again")
            .with("Retry-After", "5")
            .reply();
      }
    } catch (InterruptedException e) {
      throw new ClientGone("the server is stopping");
    }
    try {
      return answered(request);
    } finally {
      turns.release();
    }
  }

  private Reply answered(Request request) throws ClientGone {
    boolean isApi = request.path().equals("/");
    try {
      return isApi ? api.answer(request) : distribution.answer(request);
    } catch (ClientGone e) {
      throw e;
    } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
      trace.line("ecrpublic.local.http", () -> "Failed: " + e);
      String reason = "The registry failed: " + e.getClass().getSimpleName();
      return isApi
          ? ApiFront.failed(reason)
          : new DistributionError(ErrorCode.UNKNOWN, reason).reply();
    }
  }

  private void send(HttpExchange exchange, Request request, Reply reply, boolean last)
      throws IOException {
    for (Map.Entry<String, String> header : reply.headers().entrySet()) {
      exchange.getResponseHeaders().set(header.getKey(), header.getValue());
    }
    if (last) {
      exchange.getResponseHeaders().set("Connection", "close");
    }
    long length = reply.body().length();
    boolean empty = length == 0 || request.isHead();
    if (request.isHead() && reply.status() != 204) {
      exchange.getResponseHeaders().set("Content-Length", Long.toString(length));
    }
    try {
      patience.with(
          () -> {
            exchange.sendResponseHeaders(reply.status(), empty ? -1 : length);
            return null;
          });
      if (!empty) {
        write(exchange.getResponseBody(), reply.body());
      }
    } finally {
      if (reply.body() instanceof Reply.FilePart part) {
        part.file().close();
      }
    }
  }

  private void write(OutputStream out, Reply.Body body) throws IOException {
    switch (body) {
      case Reply.Bytes bytes -> write(out, bytes.content(), bytes.content().length);
      case Reply.FilePart part -> {
        byte[] buffer = new byte[BUFFER];
        long done = 0;
        while (done < part.length()) {
          int wanted = (int) Math.min(BUFFER, part.length() - done);
          int read = part.file().read(ByteBuffer.wrap(buffer, 0, wanted), part.start() + done);
          if (read < 0) {
            throw new ClientGone("the blob is shorter than it was");
          }
          write(out, buffer, read);
          done += read;
        }
      }
      case Reply.Announced announced -> {
        return;
      }
    }
  }

  private void write(OutputStream out, byte[] bytes, int length) throws ClientGone {
    patience.with(
        () -> {
          out.write(bytes, 0, length);
          return null;
        });
  }

  private void finish(HttpExchange exchange) throws ClientGone {
    patience.with(
        () -> {
          exchange.getResponseBody().close();
          exchange.close();
          return null;
        });
  }

  private void log(HttpExchange exchange, int status, long start) {
    trace.line(
        "ecrpublic.local.http",
        () ->
            exchange.getRemoteAddress().getAddress().getHostAddress()
                + " \""
                + exchange.getRequestMethod()
                + ' '
                + exchange.getRequestURI()
                + "\" "
                + (status == 0 ? "broken off" : Integer.toString(status))
                + ' '
                + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)
                + " ms");
  }
}
