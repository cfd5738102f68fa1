package dev.ecrpublic.emulate;

import dev.ecrpublic.registry.Repository;
import dev.ecrpublic.registry.RepositoryUploads;
import dev.ecrpublic.registry.rule.Limits;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

/** Uploading a layer: begin, parts in order, complete. */
public final class LayerUploads {
  private static final String UPLOAD = "uploadId";
  private static final String DIGESTS = "layerDigests";
  private static final String FIRST = "partFirstByte";
  private static final String LAST = "partLastByte";
  private static final String PART = "layerPartBlob";

  private final Account account;

  /** Uploads to an account's repositories. */
  public LayerUploads(Account account) {
    this.account = account;
  }

  /** {@code InitiateLayerUpload}. */
  public Map<String, Object> initiate(Members request) throws IOException {
    Repository repository = account.pushedTo(request);
    return ReplyMembers.of(UPLOAD, repository.uploads().begin())
        .with("partSize", (long) Limits.SUGGESTED_PART)
        .map();
  }

  /** {@code UploadLayerPart}. */
  public Map<String, Object> uploadPart(Members request) throws IOException {
    Repository repository = account.pushedTo(request);
    String id = request.text(UPLOAD);
    Constraints.uploadId(id);
    long first = Constraints.required(FIRST, request.number(FIRST));
    long last = Constraints.required(LAST, request.number(LAST));
    Constraints.value(FIRST, first, 0, Long.MAX_VALUE);
    Constraints.value(LAST, last, 0, Long.MAX_VALUE);
    byte[] part = Constraints.required(PART, request.blob(PART));
    long received = repository.uploads().addPart(id, first, last, ByteBuffer.wrap(part));
    return reply(repository, id).with("lastByteReceived", received).map();
  }

  /** {@code CompleteLayerUpload}. */
  public Map<String, Object> complete(Members request) throws IOException {
    Repository repository = account.pushedTo(request);
    String id = request.text(UPLOAD);
    Constraints.uploadId(id);
    List<String> digests = request.texts(DIGESTS);
    Constraints.size(DIGESTS, digests, 1, 100);
    for (String digest : digests) {
      Constraints.digest(DIGESTS, digest);
    }
    RepositoryUploads.Completed completed = repository.uploads().complete(id, digests);
    if (!completed.isNew()) {
      throw account.errors().layerAlreadyExists(repository.name(), completed.digest());
    }
    return reply(repository, id).with("layerDigest", completed.digest()).map();
  }

  private ReplyMembers reply(Repository repository, String id) {
    return ReplyMembers.of("registryId", account.id())
        .with("repositoryName", repository.name())
        .with(UPLOAD, id);
  }
}
