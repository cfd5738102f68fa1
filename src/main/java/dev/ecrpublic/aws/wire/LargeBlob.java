package dev.ecrpublic.aws.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Keeps a large binary member, such as a layer's part, out of the SDK's hands, which would hold it
 * four times: the SDK writes a request with an empty member, and its base64 is made, each time that
 * the request is read, in between the quotes.
 *
 * <p>Serves one call at a time.
 */
public final class LargeBlob implements ExecutionInterceptor {
  private static final int LARGE = 256 * 1024;
  private volatile String member;
  private volatile byte[] blob;

  /** The request as the SDK is to see it. */
  public Map<String, Object> lifted(Map<String, Object> input) {
    member = null;
    for (Map.Entry<String, Object> entry : input.entrySet()) {
      if (entry.getValue() instanceof byte[] bytes && bytes.length >= LARGE) {
        blob = bytes;
        member = entry.getKey();
        Map<String, Object> rest = new LinkedHashMap<>(input);
        rest.put(member, new byte[0]);
        return rest;
      }
    }
    return input;
  }

  @Override
  public Optional<RequestBody> modifyHttpContent(
      Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
    if (member == null) {
      return context.requestBody();
    }
    RequestBody small = context.requestBody().orElseThrow();
    byte[] request = bytes(small);
    int middle = middle(request);
    byte[] whole = blob;
    return Optional.of(
        RequestBody.fromContentProvider(
            () -> spliced(request, middle, whole),
            request.length + Base64Stream.length(whole.length),
            small.contentType()));
  }

  /** Sees the request beside its small body, whichever of the two comes first. */
  @Override
  public SdkHttpRequest modifyHttpRequest(
      Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
    if (member == null) {
      return context.httpRequest();
    }
    long length = context.requestBody().orElseThrow().optionalContentLength().orElseThrow();
    String whole = Long.toString(length + Base64Stream.length(blob.length));
    return context.httpRequest().copy(request -> request.putHeader("Content-Length", whole));
  }

  /** A quote within a value is escaped, so that the member is found nowhere else. */
  private int middle(byte[] request) {
    String text = new String(request, StandardCharsets.ISO_8859_1);
    String empty = "\"" + member + "\":\"\"";
    int at = text.indexOf(empty);
    if (at < 0) {
      throw new IllegalStateException("The request has no member " + member);
    }
    return at + empty.length() - 1;
  }

  private static InputStream spliced(byte[] request, int middle, byte[] blob) {
    return new SequenceInputStream(
        Collections.enumeration(
            List.of(
                new ByteArrayInputStream(request, 0, middle),
                new Base64Stream(blob),
                new ByteArrayInputStream(request, middle, request.length - middle))));
  }

  private static byte[] bytes(RequestBody body) {
    try (InputStream in = body.contentStreamProvider().newStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
