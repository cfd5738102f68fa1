package dev.ecrpublic.local.http;

import dev.ecrpublic.local.JsonText;
import dev.ecrpublic.model.Catalog;
import dev.ecrpublic.model.Names;
import dev.ecrpublic.model.Operation;
import dev.ecrpublic.model.Shapes;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ecrpublic.EcrPublicClient;
import software.amazon.awssdk.services.ecrpublic.model.EcrPublicException;

/** The ECR Public API: AWS JSON 1.1 over the registry's operations. */
final class ApiFront {
  private static final String MEDIA_TYPE = "application/x-amz-json-1.1";
  private static final String TARGET_PREFIX = "SpencerFrontendService.";

  private final Catalog catalog;
  private final EcrPublicClient registry;
  private final Optional<SignatureCheck> signatures;
  private final MemoryBudget memory = new MemoryBudget(Runtime.getRuntime().maxMemory() / 4);

  ApiFront(Catalog catalog, EcrPublicClient registry, Optional<SignatureCheck> signatures) {
    this.catalog = catalog;
    this.registry = registry;
    this.signatures = signatures;
  }

  /**
   * Answers a call.
   *
   * @throws IOException if the client breaks off
   */
  Reply answer(Request request) throws IOException {
    String id = UUID.randomUUID().toString();
    return call(request).with("x-amzn-RequestId", id);
  }

  /** The answer to a call that the registry itself could not carry out. */
  static Reply failed(String reason) {
    return reply(500, error("ServerException", reason))
        .with("x-amzn-RequestId", UUID.randomUUID().toString());
  }

  private Reply call(Request request) throws IOException {
    try {
      if (!request.method().equals("POST")) {
        throw new ApiError("UnknownOperationException", 405, "The API is called by POST");
      }
      refuseBrowsers(request);
      Operation operation = operation(request);
      return reply(200, Shapes.toMap(answered(request, operation), ApiFront::seconds));
    } catch (ApiError e) {
      return reply(e.status(), error(e.type(), e.getMessage()));
    } catch (EcrPublicException e) {
      Map<String, Object> error =
          error(e.awsErrorDetails().errorCode(), e.awsErrorDetails().errorMessage());
      error.putAll(Shapes.toMap((SdkPojo) e, ApiFront::seconds));
      return reply(e.statusCode(), error);
    }
  }

  private SdkPojo answered(Request request, Operation operation) throws IOException {
    int limit = limit(operation.name());
    long length = request.contentLength().orElse(limit);
    if (length > limit) {
      throw tooLarge(limit);
    }
    // A layer part is in memory twice for a moment: in pieces, and as a whole.
    return memory.with(
        length * 3 / 2,
        () -> {
          BoundedBody body = new BoundedBody(request.body(), limit);
          Map<String, Object> input = input(request, operation, body);
          return operation.call(registry, input);
        });
  }

  /** Who may not call at all learns nothing of what is wrong with the request. */
  private Map<String, Object> input(Request request, Operation operation, BoundedBody body)
      throws IOException {
    if (signatures.isEmpty()) {
      return ApiInput.read(body, operation.input());
    }
    SignatureCheck.Claim claim = signatures.get().claim(request);
    Map<String, Object> input = null;
    ApiError unreadable = null;
    try {
      input = ApiInput.read(body, operation.input());
    } catch (ApiError e) {
      unreadable = e;
    }
    claim.requireSignatureOf(body.digestOfAll());
    if (unreadable != null) {
      throw unreadable;
    }
    return input;
  }

  private Operation operation(Request request) {
    String target = request.header("X-Amz-Target").orElse("");
    if (target.startsWith(TARGET_PREFIX)) {
      String name = target.substring(TARGET_PREFIX.length());
      Optional<Operation> found = catalog.find(Names.kebab(name));
      if (found.isPresent() && found.get().wireName().equals(name)) {
        return found.get();
      }
    }
    throw new ApiError("UnknownOperationException", "There is no operation of that X-Amz-Target");
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

  static ApiError tooLarge(int limit) {
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
    return Reply.of(status).with(MEDIA_TYPE, new Reply.Bytes(JsonText.write(json)));
  }
}
