package dev.ecrpublic.registry.check;

import dev.ecrpublic.registry.blob.BlobStore;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What is wrong with a blob, by its length or, where that was asked for, by its contents. */
public final class BlobState {
  private final BlobStore blobs;
  private final Set<String> suspects = new HashSet<>();

  /** The state of these blobs. */
  public BlobState(BlobStore blobs) {
    this.blobs = blobs;
  }

  /**
   * Reads the contents of all blobs, which takes long and no lock: contents never change. What
   * seems wrong is looked at again when it is told.
   */
  public void readAll() throws IOException {
    for (String digest : blobs.digests()) {
      if (!blobs.isWhole(digest)) {
        suspects.add(digest);
      }
    }
  }

  /** What is wrong with a blob that somebody refers to with that length. */
  public Optional<String> problem(String digest, long size) throws IOException {
    if (!blobs.isTaken(digest)) {
      return Optional.of("it is missing");
    }
    OptionalLong length = blobs.length(digest);
    if (length.isEmpty()) {
      return Optional.of("it is no regular file");
    }
    long right = blobs.recordedSize(digest).orElse(size);
    boolean noted = blobs.recordedSize(digest).isPresent();
    if (length.getAsLong() != right && (noted || !blobs.isWhole(digest))) {
      return Optional.of("it has " + length.getAsLong() + " bytes and not " + right);
    }
    return suspects.contains(digest) && !blobs.isWhole(digest)
        ? Optional.of("its contents are not those of its digest")
        : Optional.empty();
  }

  /** What is wrong with a blob that nobody refers to. */
  public Optional<String> problem(String digest) throws IOException {
    return problem(digest, blobs.length(digest).orElse(0));
  }
}
