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
import java.nio.file.attribute.FileAttribute;
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

  /** Files that are written in that directory before they get their names. */
  public AtomicFiles(Path temporary) {
    this.temporary = temporary;
  }

  /** A path that nothing else uses, in the directory of temporary files. */
  public Path temporaryPath() {
    return temporary.resolve(UUID.randomUUID().toString());
  }

  /** Replaces a file's contents. */
  public void write(Path target, byte[] content, FileAttribute<?>... attributes)
      throws IOException {
    Path file = temporaryPath();
    try {
      writeNew(file, content, null, attributes);
      moveInto(file, target);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** Replaces a file's contents and sets its modification time. */
  public void write(Path target, byte[] content, FileTime modified) throws IOException {
    Path file = temporaryPath();
    try {
      writeNew(file, content, modified);
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

  /** Writes and flushes a file that does not exist yet. */
  public static void writeNew(
      Path file, byte[] content, FileTime modified, FileAttribute<?>... attributes)
      throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
      ByteBuffer buffer = ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      if (modified != null) {
        Files.setLastModifiedTime(file, modified);
      }
      channel.force(true);
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

  /** Creates a directory and its missing parents durably. */
  public static void createDirectories(Path directory) throws IOException {
    if (Files.isDirectory(directory)) {
      return;
    }
    createDirectories(directory.getParent());
    Files.createDirectories(directory);
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
