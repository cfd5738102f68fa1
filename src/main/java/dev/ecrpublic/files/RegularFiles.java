package dev.ecrpublic.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Files that are opened only if they are files themselves: a symbolic link could lead to what is
 * nobody's business, and a pipe or device never ends.
 */
public final class RegularFiles {
  private RegularFiles() {}

  /**
   * A file's attributes.
   *
   * @throws NoSuchFileException if there is nothing of that name
   * @throws DamagedFile if it is no regular file
   */
  public static BasicFileAttributes attributes(Path file) throws IOException {
    BasicFileAttributes found =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (!found.isRegularFile()) {
      throw new DamagedFile(
          file + " is " + (found.isSymbolicLink() ? "a symbolic link" : "no regular file"));
    }
    return found;
  }

  /** A file's length in bytes; empty if there is none of that name, or no regular one. */
  public static OptionalLong size(Path file) throws IOException {
    try {
      return OptionalLong.of(attributes(file).size());
    } catch (NoSuchFileException | DamagedFile e) {
      return OptionalLong.empty();
    }
  }

  /** Opens a file for reading. */
  public static FileChannel open(Path file) throws IOException {
    return open(file, Set.of(StandardOpenOption.READ));
  }

  /** Opens a file that is there, with these options. */
  public static FileChannel open(Path file, Set<? extends OpenOption> options) throws IOException {
    attributes(file);
    Set<OpenOption> all = new HashSet<>(options);
    all.add(LinkOption.NOFOLLOW_LINKS);
    return FileChannel.open(file, all);
  }

  /**
   * Everything that a file holds.
   *
   * @param most the bytes that such a file has at most
   */
  public static byte[] read(Path file, long most) throws IOException {
    long size = attributes(file).size();
    if (size > most) {
      throw new DamagedFile(file + " has " + size + " bytes, more than such a file can have");
    }
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return in.readAllBytes();
    }
  }
}
