package dev.ecrpublic.registry.blob;

import dev.ecrpublic.files.AtomicFiles;
import dev.ecrpublic.files.PrivateFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The {@code blobs} directory of a layout: layers, configurations and manifests by digest.
 *
 * <p>A blob's modification time is when it was stored. Its contents never change, so readers need
 * no lock.
 */
public final class BlobStore {
  private final Path directory;
  private final AtomicFiles files;

  /** The blobs below a directory. */
  public BlobStore(Path directory, AtomicFiles files) {
    this.directory = directory;
    this.files = files;
  }

  /** A blob's length in bytes, empty when there is no such blob. */
  public OptionalLong size(String digest) throws IOException {
    if (!Digests.isSupported(digest)) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Files.size(path(digest)));
    } catch (NoSuchFileException e) {
      return OptionalLong.empty();
    }
  }

  /** Whether there is such a blob. */
  public boolean has(String digest) throws IOException {
    return size(digest).isPresent();
  }

  /**
   * A blob for reading from any position, to be closed by the caller.
   *
   * @throws NoSuchFileException if there is no such blob
   */
  public FileChannel open(String digest) throws IOException {
    return FileChannel.open(path(digest), StandardOpenOption.READ);
  }

  /** A blob that is small enough to hold, such as a manifest. */
  public byte[] read(String digest) throws IOException {
    return Files.readAllBytes(path(digest));
  }

  /** When the blob was stored. */
  public Instant storedAt(String digest) throws IOException {
    return Files.getLastModifiedTime(path(digest)).toInstant();
  }

  /** Stores bytes under their digest. */
  public void write(String digest, byte[] content, Instant now) throws IOException {
    if (!has(digest)) {
      AtomicFiles.createDirectories(path(digest).getParent());
      files.write(path(digest), content, FileTime.from(now));
    }
  }

  /** Takes over a file, whose contents are flushed and have this digest. */
  public void adopt(Path file, String digest, Instant now) throws IOException {
    AtomicFiles.createDirectories(path(digest).getParent());
    Files.setLastModifiedTime(file, FileTime.from(now));
    AtomicFiles.moveInto(file, path(digest));
  }

  /**
   * Takes a blob of another repository over, which costs no space where file systems link files.
   */
  public void link(BlobStore source, String digest, Instant now) throws IOException {
    Path file = files.temporaryPath();
    try {
      try {
        Files.createLink(file, source.path(digest));
      } catch (UnsupportedOperationException | FileSystemException e) {
        copy(source.path(digest), file);
      }
      adopt(file, digest, now);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static void copy(Path source, Path target) throws IOException {
    try (FileChannel from = FileChannel.open(source, StandardOpenOption.READ);
        FileChannel to =
            FileChannel.open(
                target,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PrivateFiles.mode("rw-------"))) {
      for (long position = 0; position < from.size(); ) {
        position += from.transferTo(position, from.size() - position, to);
      }
      to.force(true);
    }
  }

  /** Removes a blob that nobody needs, if there is one; a crash may bring it back. */
  public void delete(String digest) throws IOException {
    Files.deleteIfExists(path(digest));
  }

  /** Removes a blob, if there is one, so that no crash brings it back. */
  public void deleteForGood(String digest) throws IOException {
    AtomicFiles.delete(path(digest));
  }

  /** The digests of all blobs. */
  public List<String> digests() throws IOException {
    List<String> digests = new ArrayList<>();
    for (String algorithm : List.of(Digests.SHA256, Digests.SHA512)) {
      try (DirectoryStream<Path> blobs = Files.newDirectoryStream(directory.resolve(algorithm))) {
        for (Path blob : blobs) {
          String digest = algorithm + ':' + blob.getFileName();
          if (Digests.isSupported(digest)) {
            digests.add(digest);
          }
        }
      } catch (NoSuchFileException e) {
        continue;
      }
    }
    return digests;
  }

  private Path path(String digest) {
    return directory.resolve(Digests.algorithm(digest)).resolve(Digests.hex(digest));
  }
}
