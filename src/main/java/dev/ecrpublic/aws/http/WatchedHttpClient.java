package dev.ecrpublic.aws.http;

import dev.ecrpublic.model.Progress;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;

/** Tells how much of each request's body has been sent. */
public final class WatchedHttpClient implements SdkHttpClient {
  private static final String LENGTH = "Content-Length";
  private final SdkHttpClient client;
  private final Progress progress;

  /** A client that sends through another and tells how far it has come. */
  public WatchedHttpClient(SdkHttpClient client, Progress progress) {
    this.client = client;
    this.progress = progress;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    Optional<ContentStreamProvider> body = request.contentStreamProvider();
    Optional<String> length = request.httpRequest().firstMatchingHeader(LENGTH);
    if (body.isEmpty() || length.isEmpty()) {
      return client.prepareRequest(request);
    }
    long total = Long.parseLong(length.get());
    return client.prepareRequest(
        HttpExecuteRequest.builder()
            .request(request.httpRequest())
            .contentStreamProvider(() -> new Counted(body.get().newStream(), total))
            .metricCollector(request.metricCollector().orElse(null))
            .build());
  }

  @Override
  public String clientName() {
    return client.clientName();
  }

  @Override
  public void close() {
    client.close();
  }

  /** A body that tells how much of it was read, which is done as fast as the network takes it. */
  private final class Counted extends FilterInputStream {
    private final long total;
    private long sent;

    Counted(InputStream body, long total) {
      super(body);
      this.total = total;
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] into, int start, int length) throws IOException {
      int read = in.read(into, start, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int more) {
      sent += more;
      progress.sent(sent, total);
    }
  }
}
