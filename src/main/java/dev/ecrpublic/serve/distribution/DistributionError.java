package dev.ecrpublic.serve.distribution;

import dev.ecrpublic.registry.state.PlainJson;
import dev.ecrpublic.serve.http.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request of the distribution protocol that is answered with an error. */
final class DistributionError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final int status;
  private final transient Map<String, String> headers = new LinkedHashMap<>();

  DistributionError(ErrorCode code, String message) {
    this(code, code.status(), message);
  }

  DistributionError(ErrorCode code, int status, String message) {
    super(message, null, false, false);
    this.code = code;
    this.status = status;
  }

  /** The same error with a header. */
  DistributionError with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  /** The reply that tells it, with the line break at the end that the service sends, too. */
  Reply reply() {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("code", code.name());
    error.put("message", getMessage());
    byte[] json = PlainJson.write(Map.of("errors", List.of(error)));
    byte[] line = java.util.Arrays.copyOf(json, json.length + 1);
    line[json.length] = '\n';
    Reply reply = Reply.of(status).json(line);
    for (Map.Entry<String, String> header : headers.entrySet()) {
      reply = reply.with(header.getKey(), header.getValue());
    }
    return reply;
  }
}
