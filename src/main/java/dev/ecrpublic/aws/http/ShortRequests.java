package dev.ecrpublic.aws.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * Hands short requests over without their length, so that {@link java.net.HttpURLConnection}
 * collects them, and adds the length itself, rather than passing them on as they come. Of a request
 * passed on it loses the body of a 401 or 407, and before each it waits a millisecond to see
 * whether the connection still lives, a fifth of what a page takes. Where a connection broke once,
 * that wait is worth its time.
 *
 * <p>The runtime must run with {@code sun.net.http.retryPost=false}, or it sends a request again by
 * itself where a connection breaks; how often a request is sent is the retry strategy's to say.
 */
public final class ShortRequests implements SdkHttpClient {
  private static final String LENGTH = "Content-Length";
  private static final long SHORT = 64 * 1024;
  private final SdkHttpClient client;
  private volatile boolean broken;

  /** A client that sends through another. */
  public ShortRequests(SdkHttpClient client) {
    this.client = client;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    Optional<Long> length = request.httpRequest().firstMatchingHeader(LENGTH).map(Long::parseLong);
    if (broken || length.isEmpty() || length.get() > SHORT) {
      return new Checked(client.prepareRequest(request));
    }
    return new Checked(
        client.prepareRequest(
            HttpExecuteRequest.builder()
                .request(request.httpRequest().copy(headers -> headers.removeHeader(LENGTH)))
                .contentStreamProvider(request.contentStreamProvider().orElse(null))
                .metricCollector(request.metricCollector().orElse(null))
                .build()));
  }

  @Override
  public String clientName() {
    return client.clientName();
  }

  @Override
  public void close() {
    client.close();
  }

  /** A request whose reply is one that the SDK can take. */
  private final class Checked implements ExecutableHttpRequest {
    private final ExecutableHttpRequest request;

    Checked(ExecutableHttpRequest request) {
      this.request = request;
    }

    @Override
    public HttpExecuteResponse call() throws IOException {
      try {
        return PlainReplies.of(request.call());
      } catch (IOException e) {
        broken = true;
        throw e;
      } catch (IllegalArgumentException | UncheckedIOException noStatus) {
        throw new IOException("The reply has no status of HTTP", noStatus);
      }
    }

    @Override
    public void abort() {
      request.abort();
    }
  }
}
