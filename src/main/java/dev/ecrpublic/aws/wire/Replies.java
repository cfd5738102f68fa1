package dev.ecrpublic.aws.wire;

import dev.ecrpublic.model.Operation;
import dev.ecrpublic.model.Trace;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Takes the body of each successful reply before the SDK converts it, because a drop-in prints what
 * the service sent: members of an unexpected type, integers of any size, null list elements,
 * timestamps in any format. The SDK is left an empty object.
 *
 * <p>Serves one call at a time.
 */
public final class Replies implements ExecutionInterceptor {
  private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.US_ASCII);
  private static final String SECRET = "get-authorization-token";
  private final Trace trace;
  private volatile Operation operation;
  private volatile byte[] reply = EMPTY;
  private volatile AwsServiceException refusal;

  /** Replies whose bodies {@code --debug} shows too. */
  public Replies(Trace trace) {
    this.trace = trace;
  }

  /** The body of the reply to the call that {@code send} makes. */
  public byte[] of(Operation sent, Runnable send) {
    operation = sent;
    reply = EMPTY;
    refusal = null;
    send.run();
    byte[] taken = reply;
    reply = EMPTY;
    return taken;
  }

  @Override
  public Optional<InputStream> modifyHttpResponseContent(
      Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
    byte[] body = body(context.responseBody());
    if (!context.httpResponse().isSuccessful()) {
      refusal = refusal(context.httpResponse(), body);
      return context.responseBody().map(taken -> new ByteArrayInputStream(body));
    }
    trace.line("ecrpublic.wire", () -> "Response body: " + masked(body));
    reply = body;
    return Optional.of(new ByteArrayInputStream(EMPTY));
  }

  /** The last error that was answered, as far as the SDK may not have been able to read it. */
  public Optional<AwsServiceException> refusal() {
    return Optional.ofNullable(refusal);
  }

  private static AwsServiceException refusal(SdkHttpResponse response, byte[] body) {
    return AwsServiceException.builder()
        .statusCode(response.statusCode())
        .awsErrorDetails(
            AwsErrorDetails.builder()
                .sdkHttpResponse(response)
                .rawResponse(SdkBytes.fromByteArrayUnsafe(body))
                .build())
        .build();
  }

  /** A token is as good as a password for twelve hours. */
  private String masked(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    boolean secret = operation.name().equals(SECRET) || text.contains("authorizationData");
    return secret ? "*** (" + body.length + " bytes)" : text;
  }

  private static byte[] body(Optional<InputStream> stream) {
    if (stream.isEmpty()) {
      return EMPTY;
    }
    try (InputStream in = stream.get()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw SdkClientException.create("The reply broke off", e);
    }
  }
}
