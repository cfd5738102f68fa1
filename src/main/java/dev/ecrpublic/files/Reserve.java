package dev.ecrpublic.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;

/**
 * Space that is taken in good time for documents that must still be written on a full disk, such as
 * the list of images from which some were deleted to make room.
 *
 * <p>The reserve is a file whose blocks hold the new document, and which is then renamed to it.
 * Freeing the reserve and writing anew would leave a moment in which others take the space, and
 * writing a document in place would leave half of one after a crash.
 */
public final class Reserve {
  private static final int SMALLEST = 64 << 10;

  private final Path file;
  private final Path lock;
  private final AtomicFiles files;

  /** The reserve in that file, made by whoever has the lock. */
  public Reserve(Path file, Path lock, AtomicFiles files) {
    this.file = file;
    this.lock = lock;
    this.files = files;
  }

  /** Takes care that a document of so many bytes can be written on a full disk. */
  public void require(long bytes) throws IOException {
    if (size() < bytes || size() == 0) {
      files.locks().exclusively(lock, () -> grown(bytes));
    }
  }

  /** Makes up for a reserve that was used, if there is space again. */
  public void restore(long bytes) {
    try {
      require(bytes);
    } catch (IOException stillFull) {
      // The next document that is added requires it, and is refused until there is space.
    }
  }

  /** Replaces a document by one that was small enough for what was required before. */
  public void write(Path target, byte[] content, FileTime modified) throws IOException {
    try {
      files.write(target, content, modified);
    } catch (IOException e) {
      if (!FileReason.isFull(e)) {
        throw e;
      }
      writeWithin(target, content, modified, e);
    }
  }

  private void writeWithin(Path target, byte[] content, FileTime modified, IOException full)
      throws IOException {
    Path taken = files.temporaryPath();
    try {
      Files.move(file, taken, StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException e) {
      throw full;
    }
    try {
      AtomicFiles.overwrite(taken, content, modified);
      AtomicFiles.moveInto(taken, target);
    } finally {
      Files.deleteIfExists(taken);
    }
  }

  private Void grown(long bytes) throws IOException {
    long size = SMALLEST;
    while (size < bytes) {
      size *= 2;
    }
    if (size() < size) {
      files.write(file, new byte[Math.toIntExact(size)]);
    }
    return null;
  }

  private long size() throws IOException {
    try {
      return Files.size(file);
    } catch (NoSuchFileException e) {
      return 0;
    }
  }
}
