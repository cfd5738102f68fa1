package dev.ecrpublic.emulate.ecrpublic;

import dev.ecrpublic.emulate.ecrpublic.ContentRefused.Reason;
import dev.ecrpublic.registry.Housekeeping;
import dev.ecrpublic.registry.RepositoryStore;
import dev.ecrpublic.registry.blob.Digests;
import dev.ecrpublic.registry.rule.NoSuchUpload;
import dev.ecrpublic.registry.upload.OpenUpload;
import dev.ecrpublic.registry.upload.UploadStore;
import java.io.IOException;
import java.io.InputStream;

/** The blobs of a repository that are on their way. */
public final class UploadContents {
  private final RepositoryStore repository;
  private final Account registry;
  private final LayerUploads uploads;
  private final Housekeeping housekeeping;

  UploadContents(
      RepositoryStore repository,
      Account registry,
      LayerUploads uploads,
      Housekeeping housekeeping) {
    this.repository = repository;
    this.registry = registry;
    this.uploads = uploads;
    this.housekeeping = housekeeping;
  }

  /** Begins an upload and returns its id. */
  public String begin() throws IOException {
    housekeeping.sweepIfDue(repository);
    return repository.exclusively(() -> repository.uploads().begin());
  }

  /** How many bytes of an upload have come. */
  public long size(String id) throws IOException {
    return with(id, upload -> upload.state().size());
  }

  /**
   * Adds what a stream holds.
   *
   * @param first where it belongs, or -1 for wherever the upload ends
   * @return how many bytes have come altogether
   * @throws ContentRefused if it belongs elsewhere, or the blob gets too large
   * @throws IOException if the stream breaks off; what came until then is kept
   */
  public long append(String id, long first, InputStream content) throws IOException {
    return with(
        id,
        upload -> {
          append(upload, first, content);
          return upload.state().size();
        });
  }

  /**
   * Adds what a stream holds and makes the upload a blob.
   *
   * @param first where it belongs, or -1 for wherever the upload ends
   * @throws ContentRefused as {@link #append}, or if the digest is another one; then the upload is
   *     gone
   */
  public void complete(String id, long first, InputStream content, String digest)
      throws IOException {
    with(
        id,
        upload -> {
          append(upload, first, content);
          String calculated = upload.digest(Digests.algorithm(digest));
          if (!calculated.equals(digest)) {
            upload.discard();
            throw new ContentRefused(
                Reason.DIGEST_MISMATCH,
                "The digest " + digest + " does not match the content, which has " + calculated);
          }
          return uploads.keep(repository, upload, digest);
        });
  }

  /** Throws an upload away. */
  public void cancel(String id) throws IOException {
    with(
        id,
        upload -> {
          upload.discard();
          return null;
        });
  }

  private void append(OpenUpload upload, long first, InputStream content) throws IOException {
    long size = upload.state().size();
    if (first >= 0 && first != size) {
      throw new ContentRefused(
          Reason.OUT_OF_ORDER,
          "The chunk begins with byte " + first + " where byte " + size + " is the next");
    }
    upload.append(new Bounded(content, registry.limits().layerBytes() - size), registry.now());
  }

  private <T> T with(String id, UploadStore.Action<T> action) throws IOException {
    try {
      return repository.uploads().with(id, action);
    } catch (NoSuchUpload e) {
      throw new ContentRefused(
          Reason.UPLOAD_UNKNOWN,
          "The upload with id '"
              + id
              + "' does not exist in the repository with name '"
              + repository.name()
              + "'");
    }
  }

  /** A stream that refuses to be longer than a layer may be. */
  private static final class Bounded extends InputStream {
    private final InputStream content;
    private long left;

    Bounded(InputStream content, long left) {
      this.content = content;
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = content.read(buffer, offset, length);
      left -= Math.max(0, count);
      if (left < 0) {
        throw new ContentRefused(Reason.TOO_LARGE, "The blob is larger than layers may be");
      }
      return count;
    }
  }
}
