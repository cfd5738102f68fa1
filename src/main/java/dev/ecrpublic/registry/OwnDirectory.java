package dev.ecrpublic.registry;

import dev.ecrpublic.files.DamagedFile;
import dev.ecrpublic.registry.state.StorePaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Whether a directory is a registry's. Some names in it are such as anybody uses, {@code tmp} for
 * one: in a directory of somebody else's, nothing of these names may be closed, swept or deleted.
 */
final class OwnDirectory {
  private final StorePaths paths;

  OwnDirectory(StorePaths paths) {
    this.paths = paths;
  }

  /** Whether a registry was made in the directory, be it that half of it is deleted. */
  boolean isKnown() {
    Path locks = paths.registryLock().getParent();
    return exists(locks) && exists(paths.layouts())
        || exists(paths.registryLock())
        || exists(ServerMark.lock(paths));
  }

  /**
   * Refuses a directory of somebody else's.
   *
   * @throws DamagedFile if no registry was made there, and a name is taken that it would use
   */
  void require() throws IOException {
    if (isKnown()) {
      return;
    }
    Optional<Path> taken = taken();
    if (taken.isPresent()) {
      throw new DamagedFile(
          "it is no registry's and has a '"
              + taken.get().getFileName()
              + "' of its own; name a new or an empty directory");
    }
  }

  private Optional<Path> taken() {
    for (Path name : paths.all()) {
      if (exists(name) && !isOwn(name)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  /** What a registry begins with, and the private registry that may have come first. */
  private boolean isOwn(Path name) {
    return name.equals(paths.layouts())
        || name.equals(paths.registryLock().getParent())
        || name.equals(paths.privateRegistry()) && new OwnDirectory(new StorePaths(name)).isKnown();
  }

  private static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }
}
