package dev.ecrpublic.files;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The threads of this process that wait for the lock of one file.
 *
 * <p>A process holds a file lock as a whole, and loses it when any channel on that file is closed.
 * So its threads queue first, whichever object they came by; that is why the table is the process's
 * own. A file has a row in it only while somebody waits for it or holds it.
 */
final class ThreadQueue {
  private static final Map<Path, ThreadQueue> QUEUES = new ConcurrentHashMap<>();

  private final Path file;
  private final ReentrantLock turn = new ReentrantLock();

  /** Only changed within the map's compute. */
  private int threads;

  private ThreadQueue(Path file) {
    this.file = file;
  }

  /**
   * Waits for this thread's turn.
   *
   * @throws LockTimeout if that takes longer than is waited
   */
  static ThreadQueue enter(Path file, LockWait wait) throws IOException {
    ThreadQueue queue =
        QUEUES.compute(
            file,
            (path, known) -> {
              ThreadQueue joined = known == null ? new ThreadQueue(path) : known;
              joined.threads++;
              return joined;
            });
    try {
      if (queue.turn.tryLock(wait.left(System.nanoTime()), TimeUnit.NANOSECONDS)) {
        return queue;
      }
    } catch (InterruptedException e) {
      queue.forget();
      Thread.currentThread().interrupt();
      throw new ClosedByInterruptException();
    }
    queue.forget();
    throw new LockTimeout(
        "the lock " + file + " was not free for " + wait.limit().orElseThrow().toSeconds() + " s");
  }

  /** Ends this thread's turn. */
  void leave() {
    turn.unlock();
    forget();
  }

  private void forget() {
    QUEUES.compute(file, (path, known) -> --threads == 0 ? null : known);
  }
}
