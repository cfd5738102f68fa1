package dev.ecrpublic.command.image;

import dev.ecrpublic.files.PrivateFiles;
import dev.ecrpublic.oci.UploadNotes;
import dev.ecrpublic.registry.blob.Digests;
import dev.ecrpublic.registry.blob.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Notes of unfinished uploads, a file each, its owner's alone: a registry may take whoever knows an
 * upload's address for the one who began it. Notes that cannot be kept cost a resumption, no more.
 */
final class UploadNoteFiles implements UploadNotes {
  private static final Duration KEPT = Duration.ofDays(7);
  private static final int LONGEST = 16 * 1024;
  private static final String SUFFIX = ".upload";
  private final Path directory;
  private final Instant now;
  private boolean swept;

  UploadNoteFiles(Path directory, Instant now) {
    this.directory = directory.toAbsolutePath();
    this.now = now;
  }

  @Override
  public Optional<String> recall(String target, String digest) {
    Path file = file(target, digest);
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LONGEST) {
        return Optional.empty();
      }
      return Optional.of(Files.readString(file, StandardCharsets.UTF_8).strip());
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  @Override
  public void remember(String target, String digest, String note) {
    try {
      PrivateFiles.createDirectories(directory);
      sweep();
      PrivateFiles.replacePrivate(file(target, digest), note);
    } catch (IOException notKept) {
      // The upload goes on all the same.
    }
  }

  @Override
  public void forget(String target, String digest) {
    try {
      Files.deleteIfExists(file(target, digest));
    } catch (IOException stillThere) {
      // The registry will say that there is no such upload.
    }
  }

  /** Nobody can tell from a file's name where the upload goes. */
  private Path file(String target, String digest) {
    byte[] key = (target + " " + digest).getBytes(StandardCharsets.UTF_8);
    return directory.resolve(Digests.hex(Sha256.of(key)) + SUFFIX);
  }

  /** Registries forget uploads after a while. */
  private synchronized void sweep() throws IOException {
    if (swept) {
      return;
    }
    swept = true;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*" + SUFFIX)) {
      for (Path file : files) {
        if (Files.getLastModifiedTime(file).toInstant().plus(KEPT).isBefore(now)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
