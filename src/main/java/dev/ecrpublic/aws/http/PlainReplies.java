package dev.ecrpublic.aws.http;

import java.io.IOException;
import java.util.Optional;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Keeps from the SDK what it breaks on: a status that HTTP does not have is a reply that never
 * came, and a time to wait that is no number of seconds is none.
 */
final class PlainReplies {
  private static final String WAIT = "Retry-After";
  private static final int FIRST_STATUS = 100;
  private static final int LAST_STATUS = 599;

  private PlainReplies() {}

  /** The reply as the SDK can take it. */
  static HttpExecuteResponse of(HttpExecuteResponse response) throws IOException {
    SdkHttpResponse head = response.httpResponse();
    if (head.statusCode() < FIRST_STATUS || head.statusCode() > LAST_STATUS) {
      throw new IOException("The reply has no status of HTTP");
    }
    Optional<String> wait = head.firstMatchingHeader(WAIT);
    return wait.isEmpty() || seconds(wait.get()) ? response : without(head, response);
  }

  private static boolean seconds(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static HttpExecuteResponse without(SdkHttpResponse head, HttpExecuteResponse response) {
    SdkHttpFullResponse.Builder out = SdkHttpFullResponse.builder();
    out.statusCode(head.statusCode()).statusText(head.statusText().orElse(null));
    head.forEachHeader(
        (name, values) -> {
          if (!name.equalsIgnoreCase(WAIT)) {
            out.putHeader(name, values);
          }
        });
    HttpExecuteResponse.Builder reply = HttpExecuteResponse.builder().response(out.build());
    response.responseBody().ifPresent(reply::responseBody);
    return reply.build();
  }
}
