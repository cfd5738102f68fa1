package dev.ecrpublic.registry;

import dev.ecrpublic.files.DamagedFile;
import dev.ecrpublic.files.LockWait;
import dev.ecrpublic.registry.blob.BlobStore;
import dev.ecrpublic.registry.blob.Claims;
import dev.ecrpublic.registry.check.LeftoverCheck;
import dev.ecrpublic.registry.rule.Refused;
import dev.ecrpublic.registry.state.StorePaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Collecting at once what nobody uses, without waiting for the day after which housekeeping does.
 *
 * <p>Whoever pushes claims what he uploads or is told of, and goes on with an upload, within an
 * hour; what is younger than that stays.
 */
public final class GarbageCollection {
  private final RegistryStore store;
  private final Instant limit;
  private final List<String> kept = new ArrayList<>();
  private long uploads;
  private long layers;
  private long files;
  private long bytes;

  private GarbageCollection(RegistryStore store) {
    this.store = store;
    this.limit = store.clock().instant().minus(Claims.DURATION);
  }

  /**
   * What was removed.
   *
   * @param uploads the uploads that nobody went on with
   * @param layers the blobs that no image uses
   * @param files the temporary files
   * @param bytes the length of all of them
   * @param kept why something could not be looked at, one line each
   */
  public record Collected(long uploads, long layers, long files, long bytes, List<String> kept) {

    private Collected and(Collected more) {
      List<String> all = new ArrayList<>(kept);
      all.addAll(more.kept);
      return new Collected(
          uploads + more.uploads,
          layers + more.layers,
          files + more.files,
          bytes + more.bytes,
          all);
    }
  }

  /** Collects in the registry in a directory, which may be in use meanwhile. */
  public static Collected run(Path directory, Clock clock) throws IOException {
    return of(directory, clock).and(of(new StorePaths(directory).privateRegistry(), clock));
  }

  private static Collected of(Path directory, Clock clock) throws IOException {
    if (!Files.isDirectory(new StorePaths(directory).layouts())) {
      return new Collected(0, 0, 0, 0, List.of());
    }
    List<String> warnings = new ArrayList<>();
    return new GarbageCollection(
            RegistryStore.open(directory, clock, new LockWait(Optional.empty(), warnings::add)))
        .collect(warnings);
  }

  private Collected collect(List<String> warnings) throws IOException {
    for (String name : store.names()) {
      Optional<RepositoryStore> repository = store.find(name);
      if (repository.isPresent()) {
        collect(repository.get());
      }
    }
    StorePaths paths = store.paths();
    files += removed(List.of(paths.temporary(), paths.trash()), () -> store.sweep(limit));
    kept.addAll(warnings);
    return new Collected(uploads, layers, files, bytes, kept);
  }

  private void collect(RepositoryStore repository) throws IOException {
    try {
      Path directory = store.paths().uploads(repository.name());
      // An upload is a file of data and one of state.
      uploads += removed(List.of(directory), () -> repository.uploads().sweep(limit)) / 2;
      repository.exclusively(
          () -> {
            layers(repository);
            return null;
          });
    } catch (DamagedFile e) {
      kept.add(e.getMessage());
    } catch (Refused e) {
      // Deleted since the names were listed.
    }
  }

  private void layers(RepositoryStore repository) throws IOException {
    BlobStore blobs = repository.blobs();
    for (String digest : repository.claims().expired()) {
      repository.claims().forgetExpired(digest);
    }
    for (String digest : repository.unusedAmong(blobs.digests()).orElse(Set.of())) {
      bytes += blobs.length(digest).orElse(0);
      blobs.delete(digest);
      layers++;
    }
  }

  private long removed(List<Path> directories, Sweep sweep) throws IOException {
    Map<Path, Long> gone = sizes(directories);
    sweep.run();
    gone.keySet().removeAll(sizes(directories).keySet());
    for (long size : gone.values()) {
      bytes += size;
    }
    return gone.size();
  }

  private interface Sweep {
    void run() throws IOException;
  }

  private static Map<Path, Long> sizes(List<Path> directories) throws IOException {
    Map<Path, Long> sizes = new HashMap<>();
    for (Path directory : directories) {
      for (Path file : LeftoverCheck.entries(directory)) {
        sizes.put(file, RegistryDirectory.bytes(file));
      }
    }
    return sizes;
  }
}
