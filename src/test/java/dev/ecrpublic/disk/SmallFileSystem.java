package dev.ecrpublic.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A file system of a few bytes that is mounted for a test, where the test may do that. */
public final class SmallFileSystem implements AutoCloseable {
  private final Path place;

  private SmallFileSystem(Path place) {
    this.place = place;
  }

  /** Mounts one over an empty directory, or skips the test. */
  public static SmallFileSystem over(Path directory, int kibibytes)
      throws IOException, InterruptedException {
    Assumptions.assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=" + kibibytes + "k", "tmpfs", directory.toString()),
        "this test mounts a file system, which it may not here");
    return new SmallFileSystem(directory);
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }

  /** Where it is. */
  public Path path() {
    return place;
  }

  @Override
  public void close() throws IOException {
    try {
      if (!run("umount", place.toString())) {
        throw new IOException(place + " stays mounted");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
