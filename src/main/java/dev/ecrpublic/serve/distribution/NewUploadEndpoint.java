package dev.ecrpublic.serve.distribution;

import dev.ecrpublic.registry.Repository;
import dev.ecrpublic.serve.distribution.AccessTokens.Access;
import dev.ecrpublic.serve.http.Reply;
import dev.ecrpublic.serve.http.Request;
import dev.ecrpublic.serve.intake.Intake;
import java.io.IOException;
import java.util.Optional;

/**
 * {@code POST /v2/NAME/blobs/uploads/}: begins an upload, takes a whole blob at once, or mounts one
 * of another repository.
 */
final class NewUploadEndpoint implements Endpoint {
  private final RepositoryFinder repositories;
  private final Intake intake;

  NewUploadEndpoint(RepositoryFinder repositories, Intake intake) {
    this.repositories = repositories;
    this.intake = intake;
  }

  @Override
  public Reply answer(Request request, Target target, Access access) throws IOException {
    if (!request.method().equals("POST")) {
      throw Endpoint.unsupported(request, "POST");
    }
    Optional<String> mount = request.query().get("mount").map(RepositoryFinder::digest);
    Optional<String> digest = request.query().get("digest").map(RepositoryFinder::digest);
    Repository repository = repositories.forPush(target);
    if (mount.isPresent() && isMounted(request, repository, mount.get())) {
      return UploadEndpoint.created(target, mount.get());
    }
    String id = repository.uploads().begin();
    if (digest.isPresent()) {
      intake.stream(
          request, () -> repository.uploads().complete(id, -1, request.body(), digest.get()));
      return UploadEndpoint.created(target, digest.get());
    }
    return UploadEndpoint.progress(202, target, id, 0);
  }

  /** A mount that is not possible is no error: the client is to upload the blob then. */
  private boolean isMounted(Request request, Repository repository, String digest)
      throws IOException {
    Optional<Repository> from = request.query().get("from").flatMap(repositories::find);
    return from.isPresent()
        ? repository.blobs().mount(digest, from.get().blobs())
        : repository.blobs().claim(digest).isPresent();
  }
}
