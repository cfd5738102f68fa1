package dev.ecrpublic.serve.distribution;

import dev.ecrpublic.emulate.ecrpublic.AccessTokens.Access;
import dev.ecrpublic.emulate.ecrpublic.ContentRefused;
import dev.ecrpublic.emulate.ecrpublic.Contents;
import dev.ecrpublic.emulate.ecrpublic.UploadContents;
import dev.ecrpublic.serve.http.Reply;
import dev.ecrpublic.serve.http.Request;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/** {@code /v2/NAME/blobs/uploads/ID}: chunks, the end, the state and the end without a blob. */
public final class UploadEndpoint implements Endpoint {
  private final RepositoryFinder repositories;

  public UploadEndpoint(RepositoryFinder repositories) {
    this.repositories = repositories;
  }

  @Override
  public Reply answer(Request request, Target target, Access access) throws IOException {
    String id = target.reference();
    if (!Contents.isUploadId(id)) {
      throw new DistributionError(ErrorCode.BLOB_UPLOAD_UNKNOWN, "There is no such upload");
    }
    UploadContents uploads = repositories.get(target).uploads();
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
  public static Reply progress(int status, Target target, String id, long size) {
    return Reply.of(status)
        .with("Location", target.path("blobs/uploads/" + id))
        .with("Range", "0-" + Math.max(0, size - 1))
        .with("Docker-Upload-UUID", id);
  }

  /** What is told of an upload that has become a blob. */
  public static Reply created(Target target, String digest) {
    return Reply.of(201)
        .with("Location", target.path("blobs/" + digest))
        .with("Docker-Content-Digest", digest);
  }

  private static Reply chunk(Request request, Target target, UploadContents uploads, String id)
      throws IOException {
    try {
      long size = uploads.append(id, first(request), request.body());
      return progress(202, target, id, size);
    } catch (ContentRefused e) {
      throw withProgress(e, target, uploads, id);
    }
  }

  private static Reply complete(Request request, Target target, UploadContents uploads, String id)
      throws IOException {
    String digest = RepositoryFinder.digest(request.query().get("digest").orElse(""));
    try {
      uploads.complete(id, first(request), request.body(), digest);
      return created(target, digest);
    } catch (ContentRefused e) {
      throw withProgress(e, target, uploads, id);
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
  private static RuntimeException withProgress(
      ContentRefused refused, Target target, UploadContents uploads, String id) throws IOException {
    if (refused.reason() != ContentRefused.Reason.OUT_OF_ORDER) {
      return refused;
    }
    DistributionError error = RefusalReplies.of(refused);
    progress(0, target, id, uploads.size(id)).headers().forEach(error::with);
    return error;
  }
}
