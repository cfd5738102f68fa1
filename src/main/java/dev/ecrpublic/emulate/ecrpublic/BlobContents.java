package dev.ecrpublic.emulate.ecrpublic;

import dev.ecrpublic.emulate.ecrpublic.ContentRefused.Reason;
import dev.ecrpublic.registry.RepositoryStore;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.util.OptionalLong;

/** The blobs of a repository. */
public final class BlobContents {
  private final RepositoryStore repository;
  private final Account registry;

  BlobContents(RepositoryStore repository, Account registry) {
    this.repository = repository;
    this.registry = registry;
  }

  /** A blob's length in bytes, empty when there is no such blob. */
  public OptionalLong size(String digest) throws IOException {
    return repository.blobs().size(digest);
  }

  /** A blob's length, told to somebody who will rely on the blob for a push. */
  public OptionalLong sizeForPush(String digest) throws IOException {
    if (!repository.blobs().has(digest)) {
      return OptionalLong.empty();
    }
    return repository.exclusively(
        () -> {
          OptionalLong size = repository.blobs().size(digest);
          if (size.isPresent()) {
            repository.claims().add(digest);
          }
          return size;
        });
  }

  /**
   * A blob for reading, to be closed by the caller.
   *
   * @throws ContentRefused if there is no such blob
   */
  public FileChannel open(String digest) throws IOException {
    try {
      return repository.blobs().open(digest);
    } catch (NoSuchFileException e) {
      throw unknown(digest);
    }
  }

  /** Takes a blob of another repository over; false if that one does not have it. */
  public boolean mount(String digest, BlobContents from) throws IOException {
    if (sizeForPush(digest).isPresent()) {
      return true;
    }
    if (!from.repository.blobs().has(digest)) {
      return false;
    }
    return repository.exclusively(
        () -> {
          try {
            repository.blobs().link(from.repository.blobs(), digest, registry.clock().instant());
          } catch (NoSuchFileException e) {
            return false;
          }
          repository.claims().add(digest);
          return true;
        });
  }

  /**
   * Deletes a blob.
   *
   * @throws ContentRefused if there is no such blob, or an image needs it
   */
  public void delete(String digest) throws IOException {
    repository.exclusively(
        () -> {
          if (!repository.blobs().has(digest)) {
            throw unknown(digest);
          }
          if (repository.references().ofAll(repository.index().images()).contains(digest)) {
            throw new ContentRefused(
                Reason.STILL_USED,
                "An image needs the blob " + digest + "; delete the image first");
          }
          repository.blobs().delete(digest);
          return null;
        });
  }

  private ContentRefused unknown(String digest) {
    return new ContentRefused(
        Reason.BLOB_UNKNOWN,
        "The blob "
            + digest
            + " does not exist in the repository with name '"
            + repository.name()
            + "'");
  }
}
