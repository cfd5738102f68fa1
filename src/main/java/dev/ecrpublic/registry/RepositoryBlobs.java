package dev.ecrpublic.registry;

import dev.ecrpublic.files.DamagedFile;
import dev.ecrpublic.registry.image.OpenChange;
import dev.ecrpublic.registry.image.TableImages;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The blobs of a repository. */
public final class RepositoryBlobs {
  private final RepositoryStore repository;
  private final Registry registry;

  RepositoryBlobs(RepositoryStore repository, Registry registry) {
    this.repository = repository;
    this.registry = registry;
  }

  /** What became of a deletion. */
  public enum Deletion {
    /** The blob is gone. */
    DELETED,
    /** There was no such blob. */
    NOT_FOUND,
    /** An image needs the blob, so it stays. */
    IN_USE
  }

  /** A blob's length in bytes, empty when there is no such blob. */
  public OptionalLong size(String digest) throws IOException {
    return repository.blobs().size(digest);
  }

  /** The digests of all blobs. */
  public List<String> digests() throws IOException {
    return repository.blobs().digests();
  }

  /** The lengths of those blobs that are there, told to somebody who will rely on them. */
  public Map<String, Long> claim(Collection<String> digests) throws IOException {
    return repository.exclusively(
        () -> {
          Map<String, Long> sizes = new LinkedHashMap<>();
          for (String digest : digests) {
            OptionalLong size = repository.blobs().size(digest);
            if (size.isPresent()) {
              repository.claims().add(digest);
              sizes.put(digest, size.getAsLong());
            }
          }
          return sizes;
        });
  }

  /** A blob's length, told to somebody who will rely on the blob; empty when there is none. */
  public OptionalLong claim(String digest) throws IOException {
    if (!repository.blobs().has(digest)) {
      return OptionalLong.empty();
    }
    Long size = claim(List.of(digest)).get(digest);
    return size == null ? OptionalLong.empty() : OptionalLong.of(size);
  }

  /** A blob for reading, to be closed by the caller; empty when there is no such blob. */
  public Optional<FileChannel> open(String digest) throws IOException {
    try {
      return Optional.of(repository.blobs().open(digest));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Takes a blob of another repository over; false if that one does not have it. */
  public boolean mount(String digest, RepositoryBlobs from) throws IOException {
    if (claim(digest).isPresent()) {
      return true;
    }
    if (!from.repository.blobs().has(digest)) {
      return false;
    }
    return repository.exclusively(
        () -> {
          repository.claims().add(digest);
          try {
            repository.blobs().link(from.repository.blobs(), digest, registry.clock().instant());
          } catch (NoSuchFileException e) {
            repository.claims().release(digest);
            return false;
          }
          return true;
        });
  }

  /** Deletes a blob unless an image needs it. */
  public Deletion delete(String digest) throws IOException {
    return repository.exclusively(
        () -> {
          if (!repository.blobs().isTaken(digest)) {
            return Deletion.NOT_FOUND;
          }
          try (OpenChange change = repository.change()) {
            TableImages images = change.images().images();
            if (images.uses(digest)) {
              return Deletion.IN_USE;
            }
            requireKnown(images.unknown());
          }
          repository.blobs().deleteForGood(digest);
          return Deletion.DELETED;
        });
  }

  private static void requireKnown(List<String> unknown) throws DamagedFile {
    if (!unknown.isEmpty()) {
      throw new DamagedFile(
          "the manifest "
              + unknown.getFirst()
              + " is damaged, and may need the blob; push it again or delete it");
    }
  }
}
