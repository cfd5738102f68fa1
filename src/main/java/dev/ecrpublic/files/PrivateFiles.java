package dev.ecrpublic.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

/** Files that hold logins: wholly written or not at all, and nobody else's to read. */
public final class PrivateFiles {
  private static final int MOST_LINKS = 40;

  private PrivateFiles() {}

  /**
   * Replaces a file's text. A symbolic link stays, and what it points to is replaced; mode and
   * owner stay as they are. A new file is its owner's alone, and so is a new directory.
   */
  public static void replace(Path file, String text) throws IOException {
    Path target = followed(file.toAbsolutePath());
    createDirectories(target.getParent());
    write(target, text, true);
  }

  /** Replaces a file's text by a new file that is its owner's alone, whatever was there before. */
  public static void replacePrivate(Path file, String text) throws IOException {
    write(file, text, false);
  }

  private static void write(Path target, String text, boolean likeBefore) throws IOException {
    Path fresh = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID());
    try {
      AtomicFiles.writeNew(fresh, text.getBytes(StandardCharsets.UTF_8), null, mode("rw-------"));
      if (likeBefore) {
        copyAttributes(target, fresh);
      }
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** Creates a directory and its missing parents for the owner alone. */
  public static void createDirectories(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      Files.createDirectories(directory, mode("rwx------"));
    }
  }

  /** The mode of a new file, where modes are known. */
  public static FileAttribute<?>[] mode(String mode) {
    return posix()
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
        }
        : new FileAttribute<?>[0];
  }

  /** Whether files here have an owner and modes. */
  public static boolean posix() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }

  /** Where symbolic links lead in the end, be there a file or not. */
  private static Path followed(Path file) throws IOException {
    Path at = file;
    for (int links = 0; Files.isSymbolicLink(at); links++) {
      if (links == MOST_LINKS) {
        throw new DamagedFile("too many symbolic links");
      }
      at = at.resolveSibling(Files.readSymbolicLink(at)).normalize();
    }
    return at;
  }

  private static void copyAttributes(Path from, Path to) throws IOException {
    if (!posix() || !Files.exists(from)) {
      return;
    }
    PosixFileAttributes old = Files.readAttributes(from, PosixFileAttributes.class);
    PosixFileAttributeView view =
        Files.getFileAttributeView(to, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    PosixFileAttributes own = view.readAttributes();
    if (!own.owner().equals(old.owner()) || !own.group().equals(old.group())) {
      try {
        view.setGroup(old.group());
        view.setOwner(old.owner());
      } catch (IOException notAllowed) {
        // Only root gives files away; anybody else's edit makes the file his own.
      }
    }
    view.setPermissions(old.permissions());
  }
}
