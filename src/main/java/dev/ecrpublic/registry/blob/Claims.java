package dev.ecrpublic.registry.blob;

import dev.ecrpublic.files.AtomicFiles;
import dev.ecrpublic.files.PrivateFiles;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;

/**
 * Promises to pushers that a blob they were told of will still be there for their manifest.
 *
 * <p>Whoever uploads a layer, or learns that the repository has it, claims it; putting an image
 * gives back one claim on each of its blobs. A claimed blob outlives the images that use it, until
 * the claim is an hour old. Claims are empty files, so that all processes see them; callers hold
 * the repository's lock. A crash of the machine may lose claims, for it ends the pushes as well.
 */
public final class Claims {
  /** How long a claim holds. */
  public static final Duration DURATION = Duration.ofHours(1);

  // More pushes than this at once share the last claim, which lasts anew for each of them.
  private static final int SLOTS = 16;

  private final Path directory;
  private final Clock clock;

  /** The claims kept in a directory. */
  public Claims(Path directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  /** Adds a claim on a blob. */
  public void add(String digest) throws IOException {
    AtomicFiles.createDirectories(directory);
    FileTime now = FileTime.from(clock.instant());
    for (int slot = 0; slot < SLOTS; slot++) {
      Path claim = path(digest, slot);
      try {
        Files.createFile(claim, PrivateFiles.mode("rw-------"));
        Files.setLastModifiedTime(claim, now);
        return;
      } catch (FileAlreadyExistsException e) {
        if (slot == SLOTS - 1 || expired(claim)) {
          Files.setLastModifiedTime(claim, now);
          return;
        }
      }
    }
  }

  /** Gives one claim on a blob back, if there is any. */
  public void release(String digest) throws IOException {
    for (int slot = 0; slot < SLOTS; slot++) {
      if (Files.deleteIfExists(path(digest, slot))) {
        return;
      }
    }
  }

  /** Whether anybody may still rely on a blob. */
  public boolean holds(String digest) throws IOException {
    for (int slot = 0; slot < SLOTS; slot++) {
      try {
        if (!expired(path(digest, slot))) {
          return true;
        }
      } catch (NoSuchFileException e) {
        continue;
      }
    }
    return false;
  }

  /** Forgets the claims that have expired. */
  public void sweep() throws IOException {
    try (DirectoryStream<Path> claims = Files.newDirectoryStream(directory)) {
      for (Path claim : claims) {
        if (expired(claim)) {
          Files.deleteIfExists(claim);
        }
      }
    } catch (NoSuchFileException e) {
      return;
    }
  }

  private boolean expired(Path claim) throws IOException {
    return Files.getLastModifiedTime(claim).toInstant().isBefore(clock.instant().minus(DURATION));
  }

  private Path path(String digest, int slot) {
    return directory.resolve(Digests.hex(digest) + "-" + slot);
  }
}
