package dev.ecrpublic.aws.wire;

import dev.ecrpublic.model.Trace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Tells every attempt's request and status, signatures and tokens masked. */
public final class WireTrace implements ExecutionInterceptor {
  private static final String SOURCE = "ecrpublic.wire";
  private static final int LONGEST_BODY = 4096;
  private final Trace trace;

  /** Tells of requests and replies there. */
  public WireTrace(Trace trace) {
    this.trace = trace;
  }

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    SdkHttpRequest request = context.httpRequest();
    trace.line(
        SOURCE,
        () -> "Request: " + request.method() + " " + request.getUri() + headers(request.headers()));
    context
        .requestBody()
        .ifPresent(
            body ->
                trace.line(
                    SOURCE,
                    () -> "Request body: " + text(body.contentStreamProvider().newStream())));
  }

  @Override
  public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
    SdkHttpResponse response = context.httpResponse();
    trace.line(
        SOURCE, () -> "Response: HTTP " + response.statusCode() + headers(response.headers()));
  }

  private static String headers(Map<String, List<String>> headers) {
    StringBuilder out = new StringBuilder();
    headers.forEach(
        (name, values) ->
            out.append("\n    ")
                .append(name)
                .append(": ")
                .append(secret(name) ? "***" : String.join(", ", values)));
    return out.toString();
  }

  private static boolean secret(String header) {
    return switch (header.toLowerCase(Locale.ROOT)) {
      case "authorization", "x-amz-security-token", "proxy-authorization", "set-cookie" -> true;
      default -> false;
    };
  }

  private static String text(InputStream body) {
    try (body) {
      byte[] start = body.readNBytes(LONGEST_BODY);
      String text = new String(start, StandardCharsets.UTF_8);
      return start.length < LONGEST_BODY ? text : text + "...";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
