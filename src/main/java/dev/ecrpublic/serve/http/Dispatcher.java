package dev.ecrpublic.serve.http;

import dev.ecrpublic.model.Trace;
import dev.ecrpublic.serve.api.ApiFront;
import dev.ecrpublic.serve.distribution.DistributionError;
import dev.ecrpublic.serve.distribution.DistributionFront;
import dev.ecrpublic.serve.distribution.ErrorCode;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Takes every request to the protocol that it speaks. */
public final class Dispatcher {
  private static final String SOURCE = "ecrpublic.local.http";
  private static final int MOST_AT_ONCE = 512;
  private static final int TURN_SECONDS = 20;

  private final ApiFront api;
  private final DistributionFront distribution;
  private final Trace trace;
  private final Semaphore turns = new Semaphore(MOST_AT_ONCE, true);

  public Dispatcher(ApiFront api, DistributionFront distribution, Trace trace) {
    this.api = api;
    this.distribution = distribution;
    this.trace = trace;
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
      trace.line(SOURCE, () -> "Failed: " + e);
      String reason = "The registry failed: " + e.getClass().getSimpleName();
      return isApi
          ? ApiFront.failed(reason)
          : new DistributionError(ErrorCode.UNKNOWN, reason).reply();
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
