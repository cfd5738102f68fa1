package dev.ecrpublic.files;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import java.util.UUID;

/**
 * Files that are either wholly there or not, and that stay there once the call has returned.
 *
 * <p>Contents go to a temporary file of the same file system, are flushed, are renamed, and then
 * the directory that got the new name is flushed.
 */
public final class AtomicFiles {
  private final Path temporary;
  private final FileLocks locks;

  /** Files that are written in that directory before they get their names, under these locks. */
  public AtomicFiles(Path temporary, FileLocks locks) {
    this.temporary = temporary;
    this.locks = locks;
  }

  /** The locks of whoever changes these files. */
  public FileLocks locks() {
    return locks;
  }

  /** A path that nothing else uses, in the directory of temporary files. */
  public Path temporaryPath() {
    return temporary.resolve(UUID.randomUUID().toString());
  }

  /** Replaces a file's contents. */
  public void write(Path target, byte[] content) throws IOException {
    write(target, content, null);
  }

  /** Replaces a file's contents and sets its modification time, unless that is null. */
  public void write(Path target, byte[] content, FileTime modified) throws IOException {
    Path file = temporaryPath();
    try {
      writeNew(file, content, modified);
      moveInto(file, target);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** What a file is to hold. */
  public interface Content {
    /** Writes it to a new file. */
    void writeTo(FileChannel channel) throws IOException;
  }

  /** Replaces a file's contents by what is too long to hold. */
  public void write(Path target, Content content) throws IOException {
    Path file = temporaryPath();
    try {
      writeNew(file, content);
      moveInto(file, target);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** Renames a file or directory whose contents are flushed already, and flushes the new name. */
  public static void moveInto(Path source, Path target) throws IOException {
    Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
    flushDirectory(target.getParent());
  }

  /** Writes and flushes a file that does not exist yet, for the owner alone. */
  public static void writeNew(Path file, byte[] content, FileTime modified) throws IOException {
    writeNew(file, channel -> writeFully(channel, content, modified, file));
  }

  /** The same with what is too long to hold. */
  public static void writeNew(Path file, Content content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PrivateFiles.mode("rw-------"))) {
      PrivateFiles.setMode(file, "rw-------");
      content.writeTo(channel);
      channel.force(true);
    }
  }

  private static void writeFully(FileChannel channel, byte[] content, FileTime modified, Path file)
      throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(content);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    if (modified != null) {
      Files.setLastModifiedTime(file, modified);
    }
  }

  /** Makes the names in a directory durable. */
  public static void flushDirectory(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (AccessDeniedException e) {
      // Windows opens no directories and needs no flush of them; elsewhere this is a real failure.
      if (File.separatorChar == '/') {
        throw e;
      }
    }
  }

  /** Removes a file if it is there, and flushes that it is gone. */
  public static void delete(Path file) throws IOException {
    if (Files.deleteIfExists(file)) {
      flushDirectory(file.getParent());
    }
  }

  /** Creates a directory and its missing parents durably, for the owner alone. */
  public static void createDirectories(Path directory) throws IOException {
    if (Files.isDirectory(directory)) {
      return;
    }
    createDirectories(directory.getParent());
    Files.createDirectories(directory, PrivateFiles.mode("rwx------"));
    PrivateFiles.setMode(directory, "rwx------");
    flushDirectory(directory.getParent());
  }

  /** Removes a file or a whole directory; what somebody else removes meanwhile is no error. */
  public static void deleteTree(Path path) throws IOException {
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      try (DirectoryStream<Path> children = Files.newDirectoryStream(path)) {
        for (Path child : children) {
          deleteTree(child);
        }
      } catch (NoSuchFileException e) {
        return;
      }
    }
    Files.deleteIfExists(path);
  }
}
