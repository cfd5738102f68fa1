package dev.ecrpublic.serve.api;

import dev.ecrpublic.emulate.ErrorReply;
import dev.ecrpublic.registry.state.PlainJson;
import dev.ecrpublic.serve.http.Front;
import dev.ecrpublic.serve.http.Reply;
import dev.ecrpublic.serve.http.Request;
import dev.ecrpublic.serve.intake.Intake;
import dev.ecrpublic.serve.intake.Received;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The API of AWS services: AWS JSON 1.1 over their operations. */
public final class ApiFront implements Front {
  private static final String MEDIA_TYPE = "application/x-amz-json-1.1";

  private final List<ApiService> services;
  private final Optional<SignatureCheck> signatures;
  private final Intake intake;

  /** The API of these services, which takes all calls where there are no signatures to check. */
  public ApiFront(List<ApiService> services, Optional<SignatureCheck> signatures, Intake intake) {
    this.services = List.copyOf(services);
    this.signatures = signatures;
    this.intake = intake;
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
      return reply(200, answered(request, call(services, request)));
    } catch (ApiError e) {
      return reply(e.status(), error(e.type(), e.getMessage()));
    } catch (ErrorReply e) {
      if (e.getCause() instanceof IOException failed) {
        throw failed;
      }
      Map<String, Object> error = error(e.code(), e.getMessage());
      error.putAll(e.members());
      return reply(e.status(), error);
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

  /** What the head says is judged before anything of the body is taken in. */
  private Map<String, Object> answered(Request request, ApiCall call) throws IOException {
    Optional<SignatureCheck.Claim> claim =
        signatures.map(check -> check.claim(request, call.service()));
    Optional<String> announced = claim.flatMap(SignatureCheck.Claim::announcedDigest);
    announced.ifPresent(digest -> claim.get().requireSignatureOf(digest));
    Intake.Trust trust = announced.isPresent() ? Intake.Trust.KNOWN : Intake.Trust.UNKNOWN;
    int limit = limit(call.operation().name());
    try (Received body = intake.receive(request, limit, trust).orElseThrow(() -> tooLarge(limit))) {
      if (claim.isPresent()) {
        requireSigned(claim.get(), announced, body.digest());
      }
      // A layer part is in memory twice for a moment: in pieces, and as a whole.
      return intake.work(
          body.length() * 3 / 2,
          () ->
              call.on(ApiInput.read(body.content(), call.operation().input()), ApiFront::seconds));
    }
  }

  private static void requireSigned(
      SignatureCheck.Claim claim, Optional<String> announced, String digest) {
    if (announced.isEmpty()) {
      claim.requireSignatureOf(digest);
    } else if (!announced.get().equalsIgnoreCase(digest)) {
      throw SignatureCheck.mismatch();
    }
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
