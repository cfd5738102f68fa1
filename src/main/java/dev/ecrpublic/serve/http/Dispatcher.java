package dev.ecrpublic.serve.http;

import dev.ecrpublic.model.Trace;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Gives each request to the first front that answers it, so many at a time, and logs it. */
public final class Dispatcher {
  private static final String SOURCE = "ecrpublic.local.http";
  private static final int MOST_AT_ONCE = 512;
  private static final int TURN_SECONDS = 20;

  private final List<Front> fronts;
  private final Trace trace;
  private final Consumer<String> telling;
  private final Semaphore turns = new Semaphore(MOST_AT_ONCE, true);

  /**
   * Requests go to one of these fronts.
   *
   * @param fronts of which the last takes what no other answers
   * @param telling takes lines for whoever runs the server
   */
  public Dispatcher(List<Front> fronts, Trace trace, Consumer<String> telling) {
    this.telling = telling;
    this.fronts = List.copyOf(fronts);
    this.trace = trace;
  }

  /** The answer to what is no proper HTTP. */
  Reply refusal(BadRequest bad) {
    return fronts.getLast().refusal(bad.status(), bad.getMessage());
  }

  /**
   * The answer to a request, whatever happens on the way to it.
   *
   * @param client the client's address, for the access log
   * @throws ClientGone if the client is not there any more
   */
  public Reply answer(Request request, String client) throws ClientGone {
    long start = System.nanoTime();
    String status = "broken off";
    try {
      Reply reply = inTurn(request);
      status = Integer.toString(reply.status());
      return reply;
    } finally {
      log(request, client, status, start);
    }
  }

  private Reply inTurn(Request request) throws ClientGone {
    Front front = front(request);
    try {
      if (!turns.tryAcquire(TURN_SECONDS, TimeUnit.SECONDS)) {
        return front.refusal(429, "The server is busy; try again").with("Retry-After", "5");
      }
    } catch (InterruptedException e) {
      throw new ClientGone("the server is stopping");
    }
    try {
      return answered(front, request);
    } finally {
      turns.release();
    }
  }

  private Front front(Request request) {
    for (Front front : fronts) {
      if (front.answers(request)) {
        return front;
      }
    }
    return fronts.getLast();
  }

  private Reply answered(Front front, Request request) throws ClientGone {
    try {
      return front.answer(request);
    } catch (ClientGone e) {
      throw e;
    } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
      trace.line(SOURCE, () -> "Failed: " + e);
      return FailedRequest.reply(front, request, e, telling);
    }
  }

  private void log(Request request, String client, String status, long start) {
    trace.line(
        SOURCE,
        () ->
            client
                + " \""
                + request.method()
                + ' '
                + request.path()
                + (request.rawQuery().isEmpty() ? "" : "?" + request.rawQuery())
                + "\" "
                + status
                + ' '
                + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)
                + " ms");
  }
}
