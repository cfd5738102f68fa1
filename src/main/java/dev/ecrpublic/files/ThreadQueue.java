package dev.ecrpublic.files;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

  /** Waits for this thread's turn. */
  static ThreadQueue enter(Path file) {
    ThreadQueue queue =
        QUEUES.compute(
            file,
            (path, known) -> {
              ThreadQueue joined = known == null ? new ThreadQueue(path) : known;
              joined.threads++;
              return joined;
            });
    queue.turn.lock();
    return queue;
  }

  /** Ends this thread's turn. */
  void leave() {
    turn.unlock();
    QUEUES.compute(file, (path, known) -> --threads == 0 ? null : known);
  }
}
