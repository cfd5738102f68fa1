package dev.ecrpublic.registry;

import dev.ecrpublic.registry.blob.Digests;
import dev.ecrpublic.registry.rule.Limits;
import dev.ecrpublic.registry.rule.Refusal;
import dev.ecrpublic.registry.rule.Refused;
import dev.ecrpublic.registry.upload.BoundedStream;
import dev.ecrpublic.registry.upload.NoSuchUpload;
import dev.ecrpublic.registry.upload.OpenUpload;
import dev.ecrpublic.registry.upload.UploadStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.OptionalLong;

/** The blobs of a repository that are on their way, in parts of the layer-upload API or streams. */
public final class RepositoryUploads {
  private final RepositoryStore repository;
  private final Registry registry;

  RepositoryUploads(RepositoryStore repository, Registry registry) {
    this.repository = repository;
    this.registry = registry;
  }

  /**
   * What became of an upload that was completed.
   *
   * @param digest the blob's digest
   * @param isNew whether the repository did not have the blob yet
   */
  public record Completed(String digest, boolean isNew) {}

  /** Begins an upload and returns its id. */
  public String begin() throws IOException {
    registry.housekeeping().sweepIfDue(repository);
    return repository.exclusively(() -> repository.uploads().begin());
  }

  /** How many bytes of an upload have come. */
  public long size(String id) throws IOException {
    return with(id, upload -> upload.state().size());
  }

  /**
   * Adds a part of the layer-upload API.
   *
   * @param first where it was announced to begin
   * @param last where it was announced to end
   * @return the position of the last byte that has come
   */
  public long addPart(String id, long first, long last, ByteBuffer part) throws IOException {
    return with(
        id,
        upload -> {
          requirePart(id, upload, first, last, part.remaining());
          upload.appendPart(part, registry.now());
          return upload.state().lastByte();
        });
  }

  /**
   * Adds what a stream holds.
   *
   * @param first where it belongs, or -1 for wherever the upload ends
   * @return how many bytes have come altogether
   * @throws IOException if the stream breaks off; what came until then is kept
   */
  public long append(String id, long first, InputStream content) throws IOException {
    return with(
        id,
        upload -> {
          append(id, upload, first, content);
          return upload.state().size();
        });
  }

  /** Makes an upload that came in parts a blob if its digest is each of those given. */
  public Completed complete(String id, List<String> digests) throws IOException {
    return with(
        id,
        upload -> {
          if (upload.state().size() == 0) {
            throw new Refused(new Refusal.UploadEmpty(repository.name(), id));
          }
          if (upload.state().undersized()) {
            throw new Refused(new Refusal.PartTooSmall());
          }
          String calculated = upload.digest();
          for (String digest : digests) {
            requireDigest(digest, calculated);
          }
          return new Completed(calculated, keep(upload, calculated));
        });
  }

  /**
   * Adds what a stream holds and makes the upload a blob. If the digest is another one, the upload
   * is gone.
   *
   * @param first where it belongs, or -1 for wherever the upload ends
   */
  public Completed complete(String id, long first, InputStream content, String digest)
      throws IOException {
    return with(
        id,
        upload -> {
          requireNext(id, upload, first);
          return upload.finish(
              bounded(upload, content), registry.now(), () -> completed(upload, digest));
        });
  }

  private Completed completed(OpenUpload upload, String digest) throws IOException {
    String calculated = upload.digest(Digests.algorithm(digest));
    if (!calculated.equals(digest)) {
      upload.discard();
    }
    requireDigest(digest, calculated);
    return new Completed(digest, keep(upload, digest));
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

  private void append(String id, OpenUpload upload, long first, InputStream content)
      throws IOException {
    requireNext(id, upload, first);
    upload.append(bounded(upload, content), registry.now());
  }

  private InputStream bounded(OpenUpload upload, InputStream content) {
    long limit = registry.limits().layerBytes();
    return new BoundedStream(
        content, limit - upload.state().size(), new Refusal.LayerTooLarge(limit));
  }

  private void requirePart(String id, OpenUpload upload, long first, long last, int length) {
    if (last - first + 1 != length) {
      throw invalid(
          id,
          upload,
          "it has " + length + " bytes where " + first + " to " + last + " were announced");
    }
    if (length > Limits.LARGEST_PART) {
      throw invalid(id, upload, "it has more than " + Limits.LARGEST_PART + " bytes");
    }
    requireNext(id, upload, first);
    if (upload.state().parts() >= registry.limits().layerParts()) {
      throw new Refused(new Refusal.TooManyParts(registry.limits().layerParts()));
    }
    if (last >= registry.limits().layerBytes()) {
      throw new Refused(new Refusal.LayerTooLarge(registry.limits().layerBytes()));
    }
  }

  private Refused invalid(String id, OpenUpload upload, String rule) {
    return new Refused(
        new Refusal.PartInvalid(repository.name(), id, upload.state().lastByte(), rule));
  }

  private void requireNext(String id, OpenUpload upload, long first) {
    long next = upload.state().size();
    if (first >= 0 && first != next) {
      throw new Refused(new Refusal.OutOfOrder(repository.name(), id, first, next));
    }
  }

  private static void requireDigest(String given, String calculated) {
    if (!given.equals(calculated)) {
      throw new Refused(new Refusal.LayerDigestDiffers(given, calculated));
    }
  }

  /**
   * Ends an upload whose digest is known: it becomes the blob, also where there is one already, for
   * what is there may have been damaged. Tells whether the repository did not have it.
   */
  private boolean keep(OpenUpload upload, String digest) throws IOException {
    return repository.exclusively(
        () -> {
          repository.claims().add(digest);
          OptionalLong before = repository.blobs().length(digest);
          long size = upload.state().size();
          upload.become(digest, repository.blobs(), registry.clock().instant());
          return before.isEmpty() || before.getAsLong() != size;
        });
  }

  private <T> T with(String id, UploadStore.Action<T> action) throws IOException {
    try {
      return repository.uploads().with(id, action);
    } catch (NoSuchUpload e) {
      throw new Refused(new Refusal.UploadNotFound(repository.name(), id));
    }
  }
}
