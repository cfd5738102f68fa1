package dev.ecrpublic.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.Set;

/** Mutual exclusion by file: among the threads of this process and among processes. */
final class FileLocks {
  private FileLocks() {}

  /** What is done while the lock is held, with the channel of the locked file. */
  interface Action<T> {
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
    // A process holds a file lock as a whole, and loses it when any channel on that file is closed.
    // So the threads must queue first, whichever registry object of this process they came by.
    synchronized (("dev.ecrpublic.local.lock:" + file).intern()) {
      try (FileChannel channel = FileChannel.open(file, options);
          FileLock lock = channel.lock()) {
        assert lock.isValid();
        return action.run(channel);
      }
    }
  }
}
