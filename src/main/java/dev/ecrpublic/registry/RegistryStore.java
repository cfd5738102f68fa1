package dev.ecrpublic.registry;

import dev.ecrpublic.files.AtomicFiles;
import dev.ecrpublic.files.FileLocks;
import dev.ecrpublic.files.LockWait;
import dev.ecrpublic.registry.image.ImageStore;
import dev.ecrpublic.registry.image.ManifestCaches;
import dev.ecrpublic.registry.image.OciLayout;
import dev.ecrpublic.registry.rule.Refusal;
import dev.ecrpublic.registry.rule.Refused;
import dev.ecrpublic.registry.state.DirectoryNames;
import dev.ecrpublic.registry.state.RepositoryMetadata;
import dev.ecrpublic.registry.state.StorePaths;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;

/** All repositories of a registry on disk. */
final class RegistryStore {
  /** A directory's name, and its name for itself. */
  private static final int OWN_LINKS = 2;

  private final StorePaths paths;
  private final AtomicFiles files;
  private final Clock clock;
  private final ManifestCaches caches = new ManifestCaches();
  private final Map<String, RepositoryStore> opened = new ConcurrentHashMap<>();

  private RegistryStore(StorePaths paths, Clock clock, LockWait wait) {
    this.paths = paths;
    this.clock = clock;
    this.files = new AtomicFiles(paths.temporary(), new FileLocks(wait));
  }

  /** Opens a registry's directory, which is created when it is missing. */
  static RegistryStore open(Path directory, Clock clock, LockWait wait) throws IOException {
    AtomicFiles.createDirectories(directory.toAbsolutePath());
    StorePaths paths = new StorePaths(directory.toRealPath());
    new OwnDirectory(paths).require();
    new OpenDirectories(paths, wait.telling()).close();
    // By the first two the directory is known again, should nothing follow them.
    AtomicFiles.createDirectories(paths.registryLock().getParent());
    AtomicFiles.createDirectories(paths.layouts());
    AtomicFiles.createDirectories(paths.temporary());
    AtomicFiles.createDirectories(paths.trash());
    return new RegistryStore(paths, clock, wait);
  }

  /** Where this registry keeps what. */
  StorePaths paths() {
    return paths;
  }

  /** How this registry writes files. */
  AtomicFiles files() {
    return files;
  }

  /** The time. */
  Clock clock() {
    return clock;
  }

  /** Tells of what is wrong beside what an operation is about. */
  void warn(String text) {
    files.locks().tell("warning: " + text);
  }

  /** A repository, if there is one of that name. */
  Optional<RepositoryStore> find(String name) {
    RepositoryStore known = opened.get(name);
    RepositoryStore repository =
        known == null ? new RepositoryStore(name, paths, files, clock, caches) : known;
    if (!repository.exists()) {
      return Optional.empty();
    }
    return Optional.of(known == null ? remember(name, repository) : known);
  }

  /** A repository; refused if there is none of that name. */
  RepositoryStore get(String name) {
    return find(name).orElseThrow(() -> new Refused(new Refusal.RepositoryNotFound(name)));
  }

  /** The names of all repositories, sorted. */
  List<String> names() throws IOException {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> layouts = Files.newDirectoryStream(paths.layouts())) {
      for (Path layout : layouts) {
        DirectoryNames.repository(layout.getFileName().toString()).ifPresent(names::add);
      }
    }
    Collections.sort(names);
    return names;
  }

  /** The names of repositories after one that need not be there, sorted, no more than that. */
  List<String> namesAfter(String name, int limit) throws IOException {
    PriorityQueue<String> first = new PriorityQueue<>(Comparator.reverseOrder());
    try (DirectoryStream<Path> layouts = Files.newDirectoryStream(paths.layouts())) {
      for (Path layout : layouts) {
        String directory = layout.getFileName().toString();
        String found = DirectoryNames.unchecked(directory);
        boolean wanted =
            found.compareTo(name) > 0
                && (first.size() < limit || limit > 0 && found.compareTo(first.peek()) < 0);
        if (wanted && DirectoryNames.repository(directory).isPresent()) {
          first.add(found);
          if (first.size() > limit) {
            first.remove();
          }
        }
      }
    }
    List<String> names = new ArrayList<>(first);
    Collections.sort(names);
    return names;
  }

  /** Whether there are so many repositories. */
  boolean hasAsManyAs(int limit) throws IOException {
    try {
      // Of a directory it says how many are in it, where the file system counts them.
      int links = (Integer) Files.getAttribute(paths.layouts(), "unix:nlink");
      if (links > OWN_LINKS && links - OWN_LINKS < limit) {
        return false;
      }
    } catch (UnsupportedOperationException | IllegalArgumentException e) {
      // Then they are counted here.
    }
    return names().size() >= limit;
  }

  /** Creates a repository; false if there is one of that name already. */
  boolean create(RepositoryMetadata metadata) throws IOException {
    String name = metadata.name();
    return files
        .locks()
        .exclusively(
            paths.lock(name),
            () -> {
              if (Files.exists(paths.layout(name))) {
                return false;
              }
              discardRemains(name);
              make(metadata);
              return true;
            });
  }

  private void make(RepositoryMetadata metadata) throws IOException {
    Path layout = files.temporaryPath();
    try {
      prepare(layout, metadata);
      AtomicFiles.moveInto(layout, paths.layout(metadata.name()));
    } finally {
      AtomicFiles.deleteTree(layout);
    }
  }

  /** Runs an action while nobody else has that lock. */
  <T> T exclusively(Path lock, RepositoryStore.Action<T> action) throws IOException {
    return files.locks().exclusively(lock, action::run);
  }

  /** Deletes a repository with everything in it; to be called in its {@code exclusively}. */
  void delete(RepositoryStore repository) throws IOException {
    String name = repository.name();
    Path remains = trashPath();
    // This rename is the deletion; if the rest is not reached, the next creation does it.
    AtomicFiles.moveInto(paths.layout(name), remains);
    AtomicFiles.flushDirectory(paths.layouts());
    opened.remove(name);
    discardRemains(name);
    AtomicFiles.deleteTree(remains);
  }

  /** Removes what crashes have left behind, if it is old enough to belong to nobody. */
  void sweep(Instant limit) throws IOException {
    // Space for changes on a full disk, which older versions kept beside the repositories.
    Files.deleteIfExists(paths.reserve());
    for (Path directory : List.of(paths.temporary(), paths.trash())) {
      try (DirectoryStream<Path> strays = Files.newDirectoryStream(directory)) {
        for (Path stray : strays) {
          if (Files.getLastModifiedTime(stray).toInstant().isBefore(limit)) {
            AtomicFiles.deleteTree(stray);
          }
        }
      } catch (NoSuchFileException e) {
        continue;
      }
    }
  }

  private RepositoryStore remember(String name, RepositoryStore repository) {
    RepositoryStore earlier = opened.putIfAbsent(name, repository);
    return earlier == null ? repository : earlier;
  }

  private void discardRemains(String name) throws IOException {
    for (Path remains :
        List.of(
            paths.uploads(name), paths.claims(name), paths.logos(name), paths.documents(name))) {
      if (Files.exists(remains)) {
        Path trash = trashPath();
        AtomicFiles.moveInto(remains, trash);
        AtomicFiles.deleteTree(trash);
      }
    }
  }

  private Path trashPath() {
    return paths.trash().resolve(files.temporaryPath().getFileName());
  }

  private static void prepare(Path layout, RepositoryMetadata metadata) throws IOException {
    Path blobs = layout.resolve("blobs").resolve("sha256");
    AtomicFiles.createDirectories(blobs);
    AtomicFiles.writeNew(layout.resolve(OciLayout.MARKER), OciLayout.MARKER_CONTENT, null);
    ImageStore.create(layout);
    AtomicFiles.writeNew(layout.resolve(RepositoryMetadata.FILE), metadata.encode(), null);
    AtomicFiles.flushDirectory(layout);
  }
}
