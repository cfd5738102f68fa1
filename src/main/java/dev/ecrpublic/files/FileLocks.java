package dev.ecrpublic.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.function.Supplier;

/** Mutual exclusion among processes by locked files. */
public final class FileLocks {
  private FileLocks() {}

  /**
   * Runs an action while no other process does so for the same file; a lock that cannot be had at
   * all excludes nobody.
   */
  public static <T> T exclusively(Path file, Supplier<T> action) {
    FileChannel channel = locked(file);
    try {
      return action.get();
    } finally {
      close(channel);
    }
  }

  /** The open channel of the locked file, whose closing ends the lock; null where there is none. */
  private static FileChannel locked(Path file) {
    FileChannel channel = null;
    try {
      channel =
          FileChannel.open(
              file,
              Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
              AtomicFile.mode("rw-------"));
      channel.lock();
      return channel;
    } catch (IOException | OverlappingFileLockException impossible) {
      close(channel);
      return null;
    }
  }

  private static void close(FileChannel channel) {
    if (channel == null) {
      return;
    }
    try {
      channel.close();
    } catch (IOException e) {
      // The end of the process closes it.
    }
  }
}
