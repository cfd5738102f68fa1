package dev.ecrpublic.registry;

import dev.ecrpublic.files.PrivateFiles;
import dev.ecrpublic.registry.state.StorePaths;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Directories of a registry that others can enter, as an older version or somebody else has made
 * them. They are closed where they are the registry's own.
 */
final class OpenDirectories {
  private final StorePaths paths;
  private final Consumer<String> telling;

  OpenDirectories(StorePaths paths, Consumer<String> telling) {
    this.paths = paths;
    this.telling = telling;
  }

  /** Closes what is open. Behind a closed directory nothing needs to be looked at. */
  void close() throws IOException {
    if (!PrivateFiles.posix() || !isOpen(paths.root())) {
      return;
    }
    if (isOwn(paths.root())) {
      close(paths.root());
      return;
    }
    for (Path part : parts()) {
      if (isOpen(part)) {
        close(part);
      }
    }
  }

  private void close(Path file) throws IOException {
    String mode = mode(file);
    try {
      Files.setPosixFilePermissions(
          file, PosixFilePermissions.fromString(mode.substring(0, 3) + "------"));
      telling.accept(
          "warning: " + file + " was open to other users (" + mode + "); now it is closed");
    } catch (FileSystemException notOurs) {
      telling.accept(
          "warning: "
              + file
              + " is open to other users ("
              + mode
              + ") and belongs to "
              + Files.getOwner(file)
              + ", who can close it with \"chmod go-rwx\"");
    }
  }

  /** Whether all that is in the directory is the registry's, so that closing it hurts nobody. */
  private boolean isOwn(Path root) throws IOException {
    List<Path> known = paths.all();
    try (DirectoryStream<Path> names = Files.newDirectoryStream(root)) {
      for (Path name : names) {
        if (!known.contains(name)) {
          return false;
        }
      }
    }
    return true;
  }

  private List<Path> parts() {
    List<Path> parts = new ArrayList<>();
    for (Path part : paths.all()) {
      if (Files.exists(part, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(part)) {
        parts.add(part);
      }
    }
    return parts;
  }

  private static boolean isOpen(Path file) throws IOException {
    return !mode(file).endsWith("------");
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(
        Files.readAttributes(file, PosixFileAttributes.class).permissions());
  }
}
