package dev.ecrpublic.serve.api;

import dev.ecrpublic.model.Shapes;
import dev.ecrpublic.registry.state.PlainJson;
import dev.ecrpublic.serve.http.Front;
import dev.ecrpublic.serve.http.Reply;
import dev.ecrpublic.serve.http.Request;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;

/** The API of AWS services: AWS JSON 1.1 over their operations. */
public final class ApiFront implements Front {
  private static final String MEDIA_TYPE = "application/x-amz-json-1.1";

  private final List<ApiService> services;
  private final Optional<SignatureCheck> signatures;
  private final MemoryBudget memory = new MemoryBudget(Runtime.getRuntime().maxMemory() / 4);

  /** The API of these services, which takes all calls where there are no signatures to check. */
  public ApiFront(List<ApiService> services, Optional<SignatureCheck> signatures) {
    this.services = List.copyOf(services);
    this.signatures = signatures;
  }

  @Override
  public boolean answers(Request request) {
    return request.path().equals("/");
  }

  @Override
  public Reply answer(Request request) throws IOException {
    return identified(call(request));
  }

  @Override
  public Reply refusal(int status, String reason) {
    String type = status == 429 ? "ThrottlingException" : "ServerException";
    return identified(reply(status, error(type, reason)));
  }

  private static Reply identified(Reply reply) {
    return reply.with("x-amzn-RequestId", UUID.randomUUID().toString());
  }

  private Reply call(Request request) throws IOException {
    try {
      if (!request.method().equals("POST")) {
        throw new ApiError("UnknownOperationException", 405, "The API is called by POST");
      }
      refuseBrowsers(request);
      return reply(
          200, Shapes.toMap(answered(request, call(services, request)), ApiFront::seconds));
    } catch (ApiError e) {
      return reply(e.status(), error(e.type(), e.getMessage()));
    } catch (AwsServiceException e) {
      if (e.getCause() instanceof IOException failed) {
        throw failed;
      }
      Map<String, Object> error =
          error(e.awsErrorDetails().errorCode(), e.awsErrorDetails().errorMessage());
      if (e instanceof SdkPojo members) {
        error.putAll(Shapes.toMap(members, ApiFront::seconds));
      }
      return reply(e.statusCode(), error);
    }
  }

  private static ApiCall call(List<ApiService> services, Request request) {
    String target = request.header("X-Amz-Target").orElse("");
    for (ApiService service : services) {
      Optional<ApiCall> call = service.call(target);
      if (call.isPresent()) {
        return call.get();
      }
    }
    throw new ApiError("UnknownOperationException", "There is no operation of that X-Amz-Target");
  }

  private SdkPojo answered(Request request, ApiCall call) throws IOException {
    int limit = limit(call.operation().name());
    long length = request.contentLength().orElse(limit);
    if (length > limit) {
      throw tooLarge(limit);
    }
    // A layer part is in memory twice for a moment: in pieces, and as a whole.
    return memory.with(
        length * 3 / 2,
        () -> {
          BoundedBody body = new BoundedBody(request.body(), limit);
          return call.on(input(request, call, body));
        });
  }

  /** Who may not call at all learns nothing of what is wrong with the request. */
  private Map<String, Object> input(Request request, ApiCall call, BoundedBody body)
      throws IOException {
    if (signatures.isEmpty()) {
      return ApiInput.read(body, call.operation().input());
    }
    SignatureCheck.Claim claim = signatures.get().claim(request, call.service().signingName());
    Map<String, Object> input = null;
    ApiError unreadable = null;
    try {
      input = ApiInput.read(body, call.operation().input());
    } catch (ApiError e) {
      unreadable = e;
    }
    claim.requireSignatureOf(body.digestOfAll());
    if (unreadable != null) {
      throw unreadable;
    }
    return input;
  }

  /** Pages of strangers' sites could otherwise call a registry on their visitor's machine. */
  private static void refuseBrowsers(Request request) {
    if (request.header("Origin").isPresent()) {
      throw new ApiError("AccessDeniedException", 403, "Web pages may not call the API");
    }
  }

  /** The most bytes that an operation's body may have: its largest members and some room. */
  private static int limit(String operation) {
    return switch (operation) {
      case "upload-layer-part" -> 30 << 20;
      case "put-image" -> 9 << 20;
      case "create-repository", "put-repository-catalog-data" -> 2 << 20;
      default -> 1 << 20;
    };
  }

  /** The error for a request whose body is larger than that many bytes. */
  public static ApiError tooLarge(int limit) {
    return new ApiError(
        "RequestEntityTooLargeException", 413, "The body has more than " + limit + " bytes");
  }

  private static Map<String, Object> error(String type, String message) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("__type", type);
    error.put("message", message);
    return error;
  }

  private static Object seconds(Instant instant) {
    return BigDecimal.valueOf(instant.toEpochMilli(), 3);
  }

  private static Reply reply(int status, Map<String, Object> json) {
    return Reply.of(status).with(MEDIA_TYPE, new Reply.Bytes(PlainJson.write(json)));
  }
}
