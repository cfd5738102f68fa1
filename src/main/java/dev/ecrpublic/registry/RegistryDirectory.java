package dev.ecrpublic.registry;

import dev.ecrpublic.files.AtomicFiles;
import dev.ecrpublic.files.DamagedFile;
import dev.ecrpublic.files.LockWait;
import dev.ecrpublic.registry.state.StorePaths;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** A registry's directory as a whole: how much it holds, and emptying it. */
public final class RegistryDirectory {
  private static final List<String> PARTS =
      List.of(
          "repositories",
          "uploads",
          "claims",
          "logos",
          "documents",
          "swept",
          "trash",
          "tmp",
          "sizes",
          "quarantine");

  private final Path directory;

  /** The directory, which need not exist. */
  public RegistryDirectory(Path directory) {
    this.directory = directory;
  }

  /**
   * How much a registry holds.
   *
   * @param repositories the number of repositories
   * @param images the number of images in all of them
   * @param bytes the length of all files that belong to repositories or are on their way there
   */
  public record Size(long repositories, long images, long bytes) {}

  /**
   * What tells this registry from one that is made in the same place after it was reset or removed.
   */
  public Object identity() {
    StorePaths paths = new StorePaths(directory);
    return List.of(directory, identity(paths.layouts()), identity(paths.secret()));
  }

  private static Object identity(Path file) {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      return List.of(found.creationTime(), String.valueOf(found.fileKey()));
    } catch (IOException notThere) {
      return "";
    }
  }

  /**
   * How much the registry holds; nothing if there is no directory.
   *
   * @param warnings takes lines about what cannot be counted
   */
  public Size size(Consumer<String> warnings) throws IOException {
    if (!Files.isDirectory(new StorePaths(directory).layouts())) {
      return new Size(0, 0, 0);
    }
    RegistryStore store = RegistryStore.open(directory, Clock.systemUTC(), LockWait.ENDLESS);
    long repositories = 0;
    long images = 0;
    for (String name : store.names()) {
      Optional<RepositoryStore> repository = store.find(name);
      if (repository.isPresent()) {
        repositories++;
        images += images(repository.get(), warnings);
      }
    }
    StorePaths paths = new StorePaths(directory);
    long bytes = 0;
    for (Path part : List.of(paths.layouts(), directory.resolve("uploads"))) {
      bytes += bytes(part);
    }
    return new Size(repositories, images, bytes);
  }

  /**
   * Deletes everything that the registry keeps in the directory, and nothing else that is there.
   * Its passwords hold no longer. Where no registry was made, there is nothing to delete.
   *
   * @throws DamagedFile if the directory is somebody else's and has names that a registry has
   * @return false if a server runs on the directory; then nothing is deleted
   */
  public boolean reset() throws IOException {
    StorePaths paths = new StorePaths(directory);
    new OwnDirectory(paths).require();
    StorePaths below = new StorePaths(paths.privateRegistry());
    boolean hasPrivate = new OwnDirectory(below).isKnown();
    if (!hasPrivate && !new OwnDirectory(paths).isKnown()) {
      return true;
    }
    Optional<ServerMark> mark = ServerMark.take(directory);
    if (mark.isEmpty()) {
      return false;
    }
    try {
      if (hasPrivate) {
        empty(below);
      }
      empty(paths);
    } finally {
      // The lock files stay: whoever waits for one must not be left with a file of no name.
      mark.get().close();
    }
    return true;
  }

  private static void empty(StorePaths paths) throws IOException {
    removeRepositories(paths);
    for (String part : PARTS) {
      AtomicFiles.deleteTree(paths.root().resolve(part));
    }
    Files.deleteIfExists(paths.reserve());
    Files.deleteIfExists(paths.registry());
    Files.deleteIfExists(paths.secret());
    AtomicFiles.flushDirectory(paths.root());
  }

  private static long images(RepositoryStore repository, Consumer<String> warnings)
      throws IOException {
    try {
      return repository.count();
    } catch (DamagedFile e) {
      warnings.accept(e.getMessage());
      return 0;
    }
  }

  /** All at once, for half a repository would be worse than a whole one or none. */
  private static void removeRepositories(StorePaths paths) throws IOException {
    if (Files.exists(paths.layouts())) {
      AtomicFiles.createDirectories(paths.trash());
      AtomicFiles.moveInto(paths.layouts(), paths.trash().resolve(UUID.randomUUID().toString()));
    }
  }

  /** The length of all files in a tree. */
  static long bytes(Path tree) throws IOException {
    long[] total = {0};
    try {
      Files.walkFileTree(
          tree,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              total[0] += attributes.size();
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure)
                throws IOException {
              // Gone since its directory was read: then it counts for nothing.
              if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
              }
              throw failure;
            }
          });
    } catch (NoSuchFileException e) {
      return 0;
    }
    return total[0];
  }
}
