package dev.ecrpublic.serve.distribution;

import dev.ecrpublic.registry.RepositoryUploads;
import dev.ecrpublic.registry.rule.Grammar;
import dev.ecrpublic.registry.rule.Refusal;
import dev.ecrpublic.registry.rule.Refused;
import dev.ecrpublic.serve.distribution.AccessTokens.Access;
import dev.ecrpublic.serve.http.Reply;
import dev.ecrpublic.serve.http.Request;
import dev.ecrpublic.serve.intake.Intake;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/** {@code /v2/NAME/blobs/uploads/ID}: chunks, the end, the state and the end without a blob. */
final class UploadEndpoint implements Endpoint {
  private final RepositoryFinder repositories;
  private final RefusalReplies refusals;
  private final Intake intake;

  UploadEndpoint(RepositoryFinder repositories, RefusalReplies refusals, Intake intake) {
    this.repositories = repositories;
    this.intake = intake;
    this.refusals = refusals;
  }

  @Override
  public Reply answer(Request request, Target target, Access access) throws IOException {
    String id = target.reference();
    if (!Grammar.isUploadId(id)) {
      throw new DistributionError(ErrorCode.BLOB_UPLOAD_UNKNOWN, "There is no such upload");
    }
    RepositoryUploads uploads = repositories.get(target).uploads();
    return switch (request.method()) {
      case "GET", "HEAD" -> progress(204, target, id, uploads.size(id));
      case "PATCH" -> chunk(request, target, uploads, id);
      case "PUT" -> complete(request, target, uploads, id);
      case "DELETE" -> {
        uploads.cancel(id);
        yield Reply.of(204);
      }
      default -> throw Endpoint.unsupported(request, "GET, PATCH, PUT, DELETE");
    };
  }

  /** What is told of an upload that goes on. */
  static Reply progress(int status, Target target, String id, long size) {
    return Reply.of(status)
        .with("Location", target.path("blobs/uploads/" + id))
        .with("Range", "0-" + Math.max(0, size - 1))
        .with("Docker-Upload-UUID", id);
  }

  /** What is told of an upload that has become a blob. */
  static Reply created(Target target, String digest) {
    return Reply.of(201)
        .with("Location", target.path("blobs/" + digest))
        .with("Docker-Content-Digest", digest);
  }

  private Reply chunk(Request request, Target target, RepositoryUploads uploads, String id)
      throws IOException {
    try {
      long size = intake.stream(request, () -> uploads.append(id, first(request), request.body()));
      return progress(202, target, id, size);
    } catch (Refused e) {
      throw withProgress(e, target, id);
    }
  }

  private Reply complete(Request request, Target target, RepositoryUploads uploads, String id)
      throws IOException {
    String digest = RepositoryFinder.digest(request.query().get("digest").orElse(""));
    try {
      intake.stream(request, () -> uploads.complete(id, first(request), request.body(), digest));
      return created(target, digest);
    } catch (Refused e) {
      throw withProgress(e, target, id);
    }
  }

  /** Where the chunk begins, -1 where the request does not say. */
  private static long first(Request request) {
    Optional<String> header = request.header("Content-Range");
    if (header.isEmpty()) {
      return -1;
    }
    ByteRange range =
        ByteRange.ofChunk(header.get())
            .orElseThrow(
                () ->
                    new DistributionError(
                        ErrorCode.BLOB_UPLOAD_INVALID,
                        400,
                        "Content-Range must be FIRST-LAST, two numbers of bytes"));
    OptionalLong length = request.contentLength();
    if (length.isPresent() && length.getAsLong() != range.length()) {
      throw new DistributionError(
          ErrorCode.SIZE_INVALID,
          400,
          "The chunk has "
              + length.getAsLong()
              + " bytes where "
              + header.get()
              + " are announced");
    }
    return range.first();
  }

  /** Whoever sends a wrong chunk is told where to go on. */
  private RuntimeException withProgress(Refused refused, Target target, String id) {
    if (!(refused.refusal() instanceof Refusal.OutOfOrder outOfOrder)) {
      return refused;
    }
    DistributionError error = refusals.of(outOfOrder);
    progress(0, target, id, outOfOrder.next()).headers().forEach(error::with);
    return error;
  }
}
