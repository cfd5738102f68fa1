package dev.ecrpublic.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Mutual exclusion by file: among the threads of this process and among processes. */
public final class FileLocks {
  // A file lock belongs to the process as a whole, which also loses it when any channel on that
  // file is closed. So the threads of the process must queue first, whoever opened the directory.
  private static final Map<Path, Queue> QUEUES = new ConcurrentHashMap<>();

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
    Queue queue = QUEUES.compute(file, (path, known) -> Queue.joined(known));
    queue.lock.lock();
    try (FileChannel channel = FileChannel.open(file, options);
        FileLock lock = channel.lock()) {
      assert lock.isValid();
      return action.run(channel);
    } finally {
      queue.lock.unlock();
      QUEUES.compute(file, (path, known) -> Queue.left(known));
    }
  }

  /** The threads that wait for one file; the count only changes within the map's compute. */
  private static final class Queue {
    private final ReentrantLock lock = new ReentrantLock();
    private int threads;

    static Queue joined(Queue known) {
      Queue queue = known == null ? new Queue() : known;
      queue.threads++;
      return queue;
    }

    static Queue left(Queue queue) {
      queue.threads--;
      return queue.threads == 0 ? null : queue;
    }
  }
}
