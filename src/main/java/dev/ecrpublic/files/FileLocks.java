package dev.ecrpublic.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.function.Supplier;

/** Mutual exclusion by file: among the threads of this process and among processes. */
public final class FileLocks {
  private FileLocks() {}

  /** What is done while the lock is held, with the channel of the locked file. */
  public interface Action<T> {
    /** Runs the action. */
    T run(FileChannel channel) throws IOException;
  }

  /**
   * Runs an action while no other thread or process does so for the same file.
   *
   * @param file an absolute path; everyone must spell it alike
   * @throws java.nio.file.NoSuchFileException if the file is missing and the options do not create
   *     it
   */
  public static <T> T exclusively(Path file, Set<? extends OpenOption> options, Action<T> action)
      throws IOException {
    ThreadQueue queue = ThreadQueue.enter(file);
    try (FileChannel channel = FileChannel.open(file, options);
        FileLock lock = channel.lock()) {
      assert lock.isValid();
      return action.run(channel);
    } finally {
      queue.leave();
    }
  }

  /**
   * Runs an action while no other thread or process does so for the same file; a file that cannot
   * be locked at all excludes no other process.
   */
  public static <T> T exclusivelyIfPossible(Path file, Supplier<T> action) {
    ThreadQueue queue = ThreadQueue.enter(file);
    FileChannel channel = locked(file);
    try {
      return action.get();
    } finally {
      close(channel);
      queue.leave();
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
              PrivateFiles.mode("rw-------"));
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
