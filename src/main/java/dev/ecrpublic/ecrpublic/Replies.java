package dev.ecrpublic.ecrpublic;

import dev.ecrpublic.model.Operation;
import dev.ecrpublic.model.Timestamps;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.ecrpublic.EcrPublicClient;

/**
 * Takes the body of each successful reply before the SDK converts it, because a drop-in prints what
 * the service sent: members of an unexpected type, integers of any size, null list elements,
 * timestamps in any form. The SDK is left an empty object.
 *
 * <p>Serves one call at a time.
 */
final class Replies implements ExecutionInterceptor {
  private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.US_ASCII);
  private final WireReader reader;
  private volatile Operation<EcrPublicClient> operation;
  private volatile Map<String, Object> reply = Map.of();

  Replies(Timestamps timestamps) {
    this.reader = new WireReader(timestamps);
  }

  /** The reply of the call that {@code send} makes. */
  Map<String, Object> of(Operation<EcrPublicClient> sent, Runnable send) {
    operation = sent;
    reply = Map.of();
    send.run();
    Map<String, Object> taken = reply;
    reply = Map.of();
    return taken;
  }

  @Override
  public Optional<InputStream> modifyHttpResponseContent(
      Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
    if (!context.httpResponse().isSuccessful()) {
      return context.responseBody();
    }
    reply = reader.read(body(context.responseBody()), operation.output());
    return Optional.of(new ByteArrayInputStream(EMPTY));
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
