package dev.ecrpublic.serve.distribution;

import dev.ecrpublic.registry.Repository;
import dev.ecrpublic.registry.RepositoryBlobs;
import dev.ecrpublic.serve.distribution.AccessTokens.Access;
import dev.ecrpublic.serve.http.Reply;
import dev.ecrpublic.serve.http.Request;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.OptionalLong;

/** {@code /v2/NAME/blobs/DIGEST}: layers and configurations, whole or in part. */
final class BlobEndpoint implements Endpoint {
  private final RepositoryFinder repositories;

  BlobEndpoint(RepositoryFinder repositories) {
    this.repositories = repositories;
  }

  @Override
  public Reply answer(Request request, Target target, Access access) throws IOException {
    String digest = RepositoryFinder.digest(target.reference());
    Repository repository = repositories.get(target);
    RepositoryBlobs blobs = repository.blobs();
    return switch (request.method()) {
      case "HEAD" -> head(blobs, digest, access);
      case "GET" -> get(request, repository, digest);
      case "DELETE" -> delete(repository, digest);
      default -> throw Endpoint.unsupported(request, "GET, HEAD, DELETE");
    };
  }

  private static Reply head(RepositoryBlobs blobs, String digest, Access access)
      throws IOException {
    OptionalLong size = access == Access.PUSH ? blobs.claim(digest) : blobs.size(digest);
    if (size.isEmpty()) {
      throw new DistributionError(ErrorCode.BLOB_UNKNOWN, "The repository has no blob " + digest);
    }
    return described(200, digest, new Reply.Announced(size.getAsLong()));
  }

  private static Reply get(Request request, Repository repository, String digest)
      throws IOException {
    FileChannel file =
        repository.blobs().open(digest).orElseThrow(() -> unknown(repository, digest));
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

  private static Reply delete(Repository repository, String digest) throws IOException {
    return switch (repository.blobs().delete(digest)) {
      case DELETED -> Reply.of(202);
      case NOT_FOUND -> throw unknown(repository, digest);
      case IN_USE ->
          throw new DistributionError(
              ErrorCode.DENIED,
              405,
              "An image needs the blob " + digest + "; delete the image first");
    };
  }

  private static DistributionError unknown(Repository repository, String digest) {
    return new DistributionError(
        ErrorCode.BLOB_UNKNOWN,
        "The blob "
            + digest
            + " does not exist in the repository with name '"
            + repository.name()
            + "'");
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
