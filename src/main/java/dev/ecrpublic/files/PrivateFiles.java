package dev.ecrpublic.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Files that hold logins: wholly written or not at all, and nobody else's to read. */
public final class PrivateFiles {
  private static final int MOST_LINKS = 40;

  /** The length of the random part of a name. */
  private static final int RANDOM = 36;

  /** An edit takes no time, so a process that holds a lock for long has stopped in one. */
  private static final FileLocks LOCKS =
      new FileLocks(new LockWait(Optional.of(Duration.ofSeconds(10)), line -> {}));

  private PrivateFiles() {}

  /** What is made of a file. */
  public interface Edit {
    /** The text that is to be in it, empty where it is to stay as it is. */
    Optional<String> text() throws IOException;
  }

  /**
   * Replaces a file's text by what an edit makes of it while no other edit does so; returns whether
   * it was replaced. A symbolic link stays, and what it points to is replaced; mode and owner stay
   * as they are. A new file is its owner's alone, and so is a new directory.
   */
  public static boolean edit(Path file, Edit edit) throws IOException {
    Path target = followed(file.toAbsolutePath());
    AtomicFiles.createDirectories(target.getParent());
    return LOCKS.exclusivelyBeside(
        target,
        () -> {
          sweep(target);
          Optional<String> text = edit.text();
          if (text.isPresent()) {
            write(target, text.get(), true);
            AtomicFiles.flushDirectory(target.getParent());
          }
          return text.isPresent();
        });
  }

  /** Removes what edits have left behind that were killed; nobody else is at work now. */
  private static void sweep(Path target) throws IOException {
    String start = freshStart(target);
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(
            target.getParent(), file -> isStray(file.getFileName().toString(), start))) {
      for (Path stray : files) {
        Files.deleteIfExists(stray);
      }
    }
  }

  private static boolean isStray(String name, String start) {
    return name.length() == start.length() + RANDOM
        && name.startsWith(start)
        && name.charAt(start.length() + 8) == '-';
  }

  private static String freshStart(Path target) {
    return "." + target.getFileName() + ".";
  }

  /** Replaces a file's text by a new file that is its owner's alone, whatever was there before. */
  public static void replacePrivate(Path file, String text) throws IOException {
    write(file, text, false);
  }

  private static void write(Path target, String text, boolean likeBefore) throws IOException {
    Path fresh = target.resolveSibling(freshStart(target) + UUID.randomUUID());
    try {
      AtomicFiles.writeNew(fresh, text.getBytes(StandardCharsets.UTF_8), null);
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

  /**
   * Makes an empty file for the owner alone, whatever the process masks.
   *
   * @throws FileAlreadyExistsException if there is a file of that name
   */
  public static void create(Path file) throws IOException {
    Files.createFile(file, mode("rw-------"));
    setMode(file, "rw-------");
  }

  /** The same where there is no file of that name. */
  public static void createIfMissing(Path file) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    try {
      Files.createFile(file, mode("rw-------"));
    } catch (FileAlreadyExistsException e) {
      // Somebody else was faster.
      return;
    }
    try {
      setMode(file, "rw-------");
    } catch (NoSuchFileException e) {
      // It is a lock, and whoever took it meanwhile has ended and removed it.
    }
  }

  /** Sets a mode, where modes are known and whatever was masked when the file was made. */
  static void setMode(Path file, String mode) throws IOException {
    if (posix()) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
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
