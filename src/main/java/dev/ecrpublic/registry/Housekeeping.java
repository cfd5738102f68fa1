package dev.ecrpublic.registry;

import dev.ecrpublic.files.AtomicFiles;
import dev.ecrpublic.files.DamagedFile;
import dev.ecrpublic.files.FileReason;
import dev.ecrpublic.files.PrivateFiles;
import dev.ecrpublic.registry.blob.BlobStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Collecting what nobody will ask for again: abandoned uploads, layers that no image ever used,
 * expired claims, and files that crashes have left behind.
 *
 * <p>Done at most once an hour for each repository, before a layer upload begins or images are
 * deleted.
 */
final class Housekeeping {
  private static final Duration EVERY = Duration.ofHours(1);

  /** Layers that no image refers to are collected when they are this old. */
  static final Duration UNUSED_AFTER = Duration.ofHours(24);

  private final RegistryStore store;
  private final Clock clock;

  Housekeeping(RegistryStore store) {
    this.store = store;
    this.clock = store.clock();
  }

  /** Sweeps a repository if that was not done within the last hour; not to be called in a lock. */
  void sweepIfDue(RepositoryStore repository) throws IOException {
    Instant now = clock.instant();
    Path marker = store.paths().sweepMarker(repository.name());
    if (isLaterThan(marker, now.minus(EVERY))) {
      return;
    }
    mark(marker, now);
    try {
      repository.uploads().sweep();
      repository.exclusively(
          () -> {
            sweepBlobs(repository, now.minus(UNUSED_AFTER));
            return null;
          });
    } catch (DamagedFile e) {
      // Whoever needs the damaged file is told by an error; others need not wait for its repair.
      repository.warn(e.getMessage());
    }
    store.sweep(now.minus(UNUSED_AFTER));
  }

  private static void mark(Path marker, Instant now) throws IOException {
    try {
      AtomicFiles.createDirectories(marker.getParent());
      PrivateFiles.createIfMissing(marker);
      Files.setLastModifiedTime(marker, FileTime.from(now));
    } catch (IOException e) {
      // A full disk has no room for a mark, and all the more need of sweeping.
      if (!FileReason.isFull(e)) {
        throw e;
      }
    }
  }

  /**
   * Whoever uploads a blob claims it, and using it gives the claim back: so the claims that are
   * left name all blobs that may be unused, but for those of a crash, and there are few.
   */
  private static void sweepBlobs(RepositoryStore repository, Instant limit) throws IOException {
    Set<String> candidates = repository.claims().expired();
    if (candidates.isEmpty()) {
      return;
    }
    Optional<Set<String>> unused = repository.unusedAmong(candidates);
    if (unused.isEmpty()) {
      return;
    }
    BlobStore blobs = repository.blobs();
    for (String digest : candidates) {
      boolean there = unused.get().contains(digest) && blobs.isTaken(digest);
      if (there && !blobs.storedAt(digest).isBefore(limit)) {
        continue;
      }
      if (there) {
        blobs.delete(digest);
      }
      repository.claims().forgetExpired(digest);
    }
  }

  private static boolean isLaterThan(Path marker, Instant limit) throws IOException {
    try {
      return Files.getLastModifiedTime(marker).toInstant().isAfter(limit);
    } catch (NoSuchFileException e) {
      return false;
    }
  }
}
