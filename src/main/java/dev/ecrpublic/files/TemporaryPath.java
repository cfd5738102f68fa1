package dev.ecrpublic.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file or directory, its owner's alone, that is gone once the program is, also where Ctrl-C ends
 * it: what images are spooled to may be large.
 */
public final class TemporaryPath implements Closeable {
  private static final String PREFIX = "ecr-public-";
  private static final int ATTEMPTS = 10;
  private final Path path;
  private final Thread atTheEnd = new Thread(this::removeQuietly, "temporary files");

  private TemporaryPath(Path path) {
    this.path = path;
    Runtime.getRuntime().addShutdownHook(atTheEnd);
  }

  /** An empty file whose name ends so. */
  public static TemporaryPath file(String suffix) throws IOException {
    return new TemporaryPath(Files.createTempFile(PREFIX, suffix, PrivateFiles.mode("rw-------")));
  }

  /** An empty directory. */
  public static TemporaryPath directory() throws IOException {
    return new TemporaryPath(Files.createTempDirectory(PREFIX, PrivateFiles.mode("rwx------")));
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    AtomicFiles.deleteTree(path);
    try {
      Runtime.getRuntime().removeShutdownHook(atTheEnd);
    } catch (IllegalStateException alreadyEnding) {
      // It runs, and finds nothing.
    }
  }

  /** Threads that are still at work may put something there meanwhile. */
  private void removeQuietly() {
    for (int i = 0; i < ATTEMPTS; i++) {
      try {
        AtomicFiles.deleteTree(path);
        return;
      } catch (IOException notYet) {
        // Tried again.
      }
    }
  }
}
