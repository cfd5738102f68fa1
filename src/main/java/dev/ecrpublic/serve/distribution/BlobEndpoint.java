package dev.ecrpublic.serve.distribution;

import dev.ecrpublic.emulate.ecrpublic.AccessTokens.Access;
import dev.ecrpublic.emulate.ecrpublic.BlobContents;
import dev.ecrpublic.serve.http.Reply;
import dev.ecrpublic.serve.http.Request;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.OptionalLong;

/** {@code /v2/NAME/blobs/DIGEST}: layers and configurations, whole or in part. */
public final class BlobEndpoint implements Endpoint {
  private final RepositoryFinder repositories;

  public BlobEndpoint(RepositoryFinder repositories) {
    this.repositories = repositories;
  }

  @Override
  public Reply answer(Request request, Target target, Access access) throws IOException {
    String digest = RepositoryFinder.digest(target.reference());
    BlobContents blobs = repositories.get(target).blobs();
    return switch (request.method()) {
      case "HEAD" -> head(blobs, digest, access);
      case "GET" -> get(request, blobs, digest);
      case "DELETE" -> {
        blobs.delete(digest);
        yield Reply.of(202);
      }
      default -> throw Endpoint.unsupported(request, "GET, HEAD, DELETE");
    };
  }

  private static Reply head(BlobContents blobs, String digest, Access access) throws IOException {
    OptionalLong size = access == Access.PUSH ? blobs.sizeForPush(digest) : blobs.size(digest);
    if (size.isEmpty()) {
      throw new DistributionError(ErrorCode.BLOB_UNKNOWN, "The repository has no blob " + digest);
    }
    return described(200, digest, new Reply.Announced(size.getAsLong()));
  }

  private static Reply get(Request request, BlobContents blobs, String digest) throws IOException {
    FileChannel file = blobs.open(digest);
    try {
      long size = file.size();
      Optional<ByteRange> range = range(request, digest, size);
      if (range.isEmpty()) {
        return described(200, digest, new Reply.FilePart(file, 0, size));
      }
      ByteRange part = range.get();
      return described(206, digest, new Reply.FilePart(file, part.first(), part.length()))
          .with("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + size);
    } catch (DistributionError | IOException e) {
      file.close();
      throw e;
    }
  }

  private static Optional<ByteRange> range(Request request, String digest, long size) {
    Optional<String> unchanged = request.header("If-Range");
    if (unchanged.isPresent() && !unchanged.get().equals(entityTag(digest))) {
      return Optional.empty();
    }
    return request.header("Range").flatMap(header -> ByteRange.requested(header, size));
  }

  private static Reply described(int status, String digest, Reply.Body body) {
    return Reply.of(status)
        .with("application/octet-stream", body)
        .with("Docker-Content-Digest", digest)
        .with("Accept-Ranges", "bytes")
        .with("ETag", entityTag(digest));
  }

  private static String entityTag(String digest) {
    return '"' + digest + '"';
  }
}
