package dev.ecrpublic.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The {@code blobs/sha256} directory of a layout: layers, configurations and manifests by digest.
 *
 * <p>A blob's modification time is when it was stored. Its contents never change, so readers need
 * no lock.
 */
final class BlobStore {
  private final Path directory;
  private final AtomicFiles files;

  BlobStore(Path directory, AtomicFiles files) {
    this.directory = directory;
    this.files = files;
  }

  /** A blob's length in bytes, empty when there is no such blob. */
  OptionalLong size(String digest) throws IOException {
    if (!Syntax.isSha256(digest)) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Files.size(path(digest)));
    } catch (NoSuchFileException e) {
      return OptionalLong.empty();
    }
  }

  /** Whether there is such a blob. */
  boolean has(String digest) throws IOException {
    return size(digest).isPresent();
  }

  /**
   * A blob for reading from any position, to be closed by the caller.
   *
   * @throws NoSuchFileException if there is no such blob
   */
  FileChannel open(String digest) throws IOException {
    return FileChannel.open(path(digest), StandardOpenOption.READ);
  }

  /** A blob that is small enough to hold, such as a manifest. */
  byte[] read(String digest) throws IOException {
    return Files.readAllBytes(path(digest));
  }

  /** When the blob was stored. */
  Instant storedAt(String digest) throws IOException {
    return Files.getLastModifiedTime(path(digest)).toInstant();
  }

  /** Stores bytes under their digest. */
  void write(String digest, byte[] content, Instant now) throws IOException {
    if (!has(digest)) {
      files.write(path(digest), content, FileTime.from(now));
    }
  }

  /** Takes over a file, whose contents are flushed and have this digest. */
  void adopt(Path file, String digest, Instant now) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(now));
    AtomicFiles.moveInto(file, path(digest));
  }

  /** Removes a blob if there is one. */
  void delete(String digest) throws IOException {
    Files.deleteIfExists(path(digest));
  }

  /** The digests of all blobs. */
  List<String> digests() throws IOException {
    List<String> digests = new ArrayList<>();
    try (DirectoryStream<Path> blobs = Files.newDirectoryStream(directory)) {
      for (Path blob : blobs) {
        String digest = "sha256:" + blob.getFileName();
        if (Syntax.isSha256(digest)) {
          digests.add(digest);
        }
      }
    }
    return digests;
  }

  private Path path(String digest) {
    return directory.resolve(Sha256.hex(digest));
  }
}
