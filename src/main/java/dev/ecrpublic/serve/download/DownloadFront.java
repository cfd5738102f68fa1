package dev.ecrpublic.serve.download;

import dev.ecrpublic.registry.DownloadLinks;
import dev.ecrpublic.registry.Registry;
import dev.ecrpublic.registry.Repository;
import dev.ecrpublic.registry.blob.Digests;
import dev.ecrpublic.registry.rule.Grammar;
import dev.ecrpublic.serve.http.Front;
import dev.ecrpublic.serve.http.Reply;
import dev.ecrpublic.serve.http.Request;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** {@code GET /download/REPOSITORY/DIGEST}: a blob, for as long as its address works. */
public final class DownloadFront implements Front {
  private final Registry registry;

  /** The downloads of a registry. */
  public DownloadFront(Registry registry) {
    this.registry = registry;
  }

  @Override
  public boolean answers(Request request) {
    return request.path().startsWith(DownloadLinks.PATH);
  }

  @Override
  public Reply answer(Request request) throws IOException {
    if (!request.method().equals("GET") && !request.isHead()) {
      return refusal(405, "A layer can be read only").with("Allow", "GET, HEAD");
    }
    String path = request.path().substring(DownloadLinks.PATH.length());
    int slash = path.lastIndexOf('/');
    if (slash < 0 || !isAllowed(request, path.substring(0, slash), path.substring(slash + 1))) {
      return refusal(403, "The address is none of this registry, or does not work any more");
    }
    Optional<Repository> repository = registry.find(path.substring(0, slash));
    Optional<FileChannel> blob =
        repository.isPresent()
            ? repository.get().blobs().open(path.substring(slash + 1))
            : Optional.empty();
    if (blob.isEmpty()) {
      return refusal(404, "There is no such layer any more");
    }
    FileChannel file = blob.get();
    try {
      return Reply.of(200)
          .with("application/octet-stream", new Reply.FilePart(file, 0, file.size()));
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  private boolean isAllowed(Request request, String repository, String digest) throws IOException {
    return Grammar.isRepositoryName(repository)
        && repository.length() <= Grammar.LONGEST_NAME
        && Digests.isSupported(digest)
        && new DownloadLinks(registry)
            .allows(
                repository,
                digest,
                request.query().get("expires").orElse(""),
                request.query().get("signature").orElse(""));
  }

  @Override
  public Reply refusal(int status, String reason) {
    byte[] text = (reason + "\n").getBytes(StandardCharsets.UTF_8);
    return Reply.of(status).with("text/plain; charset=utf-8", new Reply.Bytes(text));
  }
}
