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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

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
        PrivateFiles.create(claim);
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

  /** The blobs on which claims have expired that were never given back. */
  public Set<String> expired() throws IOException {
    Set<String> digests = new TreeSet<>();
    try (DirectoryStream<Path> claims = Files.newDirectoryStream(directory)) {
      for (Path claim : claims) {
        if (expired(claim)) {
          digest(claim).ifPresent(digests::add);
        }
      }
    } catch (NoSuchFileException e) {
      return Set.of();
    }
    return digests;
  }

  /** Forgets the claims on a blob that have expired. */
  public void forgetExpired(String digest) throws IOException {
    for (int slot = 0; slot < SLOTS; slot++) {
      Path claim = path(digest, slot);
      try {
        if (expired(claim)) {
          Files.deleteIfExists(claim);
        }
      } catch (NoSuchFileException e) {
        continue;
      }
    }
  }

  private static Optional<String> digest(Path claim) {
    String hex = claim.getFileName().toString().replaceFirst("-[0-9]+$", "");
    return Stream.of(Digests.SHA256, Digests.SHA512)
        .map(algorithm -> algorithm + ':' + hex)
        .filter(Digests::isSupported)
        .findFirst();
  }

  private boolean expired(Path claim) throws IOException {
    return Files.getLastModifiedTime(claim).toInstant().isBefore(clock.instant().minus(DURATION));
  }

  private Path path(String digest, int slot) {
    return directory.resolve(Digests.hex(digest) + "-" + slot);
  }
}
