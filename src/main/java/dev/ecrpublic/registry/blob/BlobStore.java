package dev.ecrpublic.registry.blob;

import dev.ecrpublic.files.AtomicFiles;
import dev.ecrpublic.files.DamagedFile;
import dev.ecrpublic.files.PrivateFiles;
import dev.ecrpublic.files.RegularFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The {@code blobs} directory of a layout: layers, configurations and manifests by digest.
 *
 * <p>A blob's modification time is when it was stored. Its contents never change, so readers need
 * no lock. A blob whose length is not that of its digest's content counts as missing to whoever
 * asks whether it is there, so that it is pushed again, and as damaged to whoever reads it.
 */
public final class BlobStore {
  private static final int LARGEST_READ = 64 << 20;
  private static final int BUFFER = 128 << 10;

  private final Path directory;
  private final AtomicFiles files;
  private final BlobSizes sizes;

  /** The blobs below a directory, whose lengths are known to others. */
  public BlobStore(Path directory, AtomicFiles files, BlobSizes sizes) {
    this.directory = directory;
    this.files = files;
    this.sizes = sizes;
  }

  /** A blob's length in bytes, empty when there is no such blob or one of another length. */
  public OptionalLong size(String digest) throws IOException {
    OptionalLong found = length(digest);
    return found.isPresent() && isRight(digest, found.getAsLong()) ? found : OptionalLong.empty();
  }

  /** Whether there is such a blob, of the length that it should have. */
  public boolean has(String digest) throws IOException {
    return size(digest).isPresent();
  }

  /** The length of what stands for a blob, right or wrong; empty where that is no regular file. */
  public OptionalLong length(String digest) throws IOException {
    return Digests.isSupported(digest) ? RegularFiles.size(path(digest)) : OptionalLong.empty();
  }

  /** Whether anything has the name of that blob. */
  public boolean isTaken(String digest) {
    return Digests.isSupported(digest) && Files.exists(path(digest), LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * A blob for reading from any position, to be closed by the caller.
   *
   * @throws NoSuchFileException if there is no such blob
   * @throws DamagedFile if the blob has another length than it should have
   */
  public FileChannel open(String digest) throws IOException {
    OptionalLong length = length(digest);
    if (length.isEmpty() && !isTaken(digest)) {
      throw new NoSuchFileException(digest);
    }
    if (length.isEmpty() || !isRight(digest, length.getAsLong())) {
      throw damaged(digest);
    }
    return RegularFiles.open(path(digest));
  }

  /**
   * A blob that is small enough to hold, such as a manifest.
   *
   * @throws NoSuchFileException if there is no such blob
   * @throws DamagedFile if what is there has another digest
   */
  public byte[] read(String digest) throws IOException {
    byte[] content;
    try {
      content = RegularFiles.read(path(digest), LARGEST_READ);
    } catch (DamagedFile e) {
      throw damaged(digest);
    }
    if (!Digests.isOf(content, digest)) {
      throw damaged(digest);
    }
    return content;
  }

  /** Whether the content of a blob that is there has its digest, which takes reading it. */
  public boolean isWhole(String digest) throws IOException {
    if (length(digest).isEmpty()) {
      return false;
    }
    MessageDigest computation = Digests.start(Digests.algorithm(digest));
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    try (FileChannel channel = RegularFiles.open(path(digest))) {
      while (channel.read(buffer.clear()) >= 0) {
        computation.update(buffer.flip());
      }
    } catch (NoSuchFileException e) {
      return false;
    }
    return Digests.finish(Digests.algorithm(digest), computation).equals(digest);
  }

  /** The length that a blob should have, where that was noted when it was stored. */
  public OptionalLong recordedSize(String digest) throws IOException {
    return sizes.of(digest);
  }

  /** A length that nobody has noted is found out once: the content is right if its digest is. */
  private boolean isRight(String digest, long length) throws IOException {
    OptionalLong known = sizes.of(digest);
    if (known.isPresent()) {
      return known.getAsLong() == length;
    }
    if (!isWhole(digest)) {
      return false;
    }
    sizes.add(digest, length);
    return true;
  }

  private static DamagedFile damaged(String digest) {
    return new DamagedFile("the blob " + digest + " is damaged; push it again");
  }

  /** When the blob was stored. */
  public Instant storedAt(String digest) throws IOException {
    return Files.getLastModifiedTime(path(digest)).toInstant();
  }

  /** Stores bytes under their digest; false if they are there already. */
  public boolean write(String digest, byte[] content, Instant now) throws IOException {
    try {
      read(digest);
      return false;
    } catch (NoSuchFileException | DamagedFile e) {
      AtomicFiles.createDirectories(path(digest).getParent());
      files.write(path(digest), content, FileTime.from(now));
      sizes.add(digest, content.length);
      return true;
    }
  }

  /** Takes over a file, whose contents are flushed and have this digest. */
  public void adopt(Path file, String digest, Instant now) throws IOException {
    AtomicFiles.createDirectories(path(digest).getParent());
    Files.setLastModifiedTime(file, FileTime.from(now));
    AtomicFiles.moveInto(file, path(digest));
    sizes.add(digest, Files.size(path(digest)));
  }

  /**
   * Takes a blob of another repository over, which costs no space where file systems link files.
   */
  public void link(BlobStore source, String digest, Instant now) throws IOException {
    if (!source.has(digest)) {
      throw new NoSuchFileException(digest);
    }
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

  /** The file that a blob is kept in. */
  public Path file(String digest) {
    return path(digest);
  }

  private Path path(String digest) {
    return directory.resolve(Digests.algorithm(digest)).resolve(Digests.hex(digest));
  }
}
