package dev.ecrpublic.registry.check;

import dev.ecrpublic.files.AtomicFiles;
import dev.ecrpublic.registry.state.StorePaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Where a repair moves what it takes away: nothing is deleted that somebody may want to see. */
public final class Quarantine {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final StorePaths paths;
  private final Path directory;

  /** The quarantine of a repair that begins now. */
  public Quarantine(StorePaths paths, Instant now) {
    this.paths = paths;
    this.directory = paths.quarantine().resolve(STAMP.format(now));
  }

  /** The directory, seen from that of the registry. */
  public String place() {
    return paths.relative(directory);
  }

  /** Moves a file or directory here, under the path that it had. */
  public void take(Path file) throws IOException {
    Path target = directory.resolve(paths.root().relativize(file));
    AtomicFiles.createDirectories(target.getParent());
    Path free = target;
    for (int i = 1; Files.exists(free, LinkOption.NOFOLLOW_LINKS); i++) {
      free = target.resolveSibling(target.getFileName() + "." + i);
    }
    AtomicFiles.moveInto(file, free);
    AtomicFiles.flushDirectory(file.getParent());
  }
}
