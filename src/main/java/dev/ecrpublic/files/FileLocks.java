package dev.ecrpublic.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Mutual exclusion by file: among the threads of this process and among processes. */
public final class FileLocks {
  private static final Set<StandardOpenOption> MADE =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);

  private static final Object NOTHING = List.of();

  private final LockWait wait;

  /** Locks that are waited for in that way. */
  public FileLocks(LockWait wait) {
    this.wait = wait;
  }

  /** Tells a line to whoever hears about waiting. */
  public void tell(String line) {
    wait.telling().accept(line);
  }

  /** What is done while the lock is held, with the channel of the locked file. */
  public interface Action<T> {
    /** Runs the action. */
    T run(FileChannel channel) throws IOException;
  }

  /** What is done while the lock is held. */
  public interface Work<T> {
    /** Runs the action. */
    T run() throws IOException;
  }

  /**
   * Runs an action while no other thread or process does so for the same lock file, which is made
   * when it is missing.
   *
   * @param file an absolute path; everyone must spell it alike
   * @throws LockTimeout if that takes longer than is waited
   */
  public <T> T exclusively(Path file, Work<T> action) throws IOException {
    return exclusively(file, MADE, channel -> action.run());
  }

  /**
   * The same with a file that is opened with these options.
   *
   * @throws NoSuchFileException if the file is missing and the options do not create it
   * @throws LockTimeout if that takes longer than is waited
   */
  public <T> T exclusively(Path file, Set<? extends OpenOption> options, Action<T> action)
      throws IOException {
    long start = System.nanoTime();
    ThreadQueue queue = ThreadQueue.enter(file, wait);
    try (FileChannel channel = opened(file, options)) {
      new LockedFile(file, channel, wait).lock(start);
      return action.run(channel);
    } finally {
      queue.leave();
    }
  }

  /**
   * Runs an action on a file that is replaced as a whole, while nobody else does so for the same
   * file. The lock is a file beside it, which is gone afterwards.
   */
  public <T> T exclusivelyBeside(Path file, Work<T> action) throws IOException {
    Path lock = file.resolveSibling("." + file.getFileName() + ".lock");
    while (true) {
      Object before = made(lock);
      Optional<T> done = exclusively(lock, MADE, channel -> ifStill(before, lock, action));
      if (done.isPresent()) {
        return done.get();
      }
    }
  }

  /** Who has waited may have locked a file that has lost its name meanwhile. */
  private static <T> Optional<T> ifStill(Object before, Path lock, Work<T> action)
      throws IOException {
    if (before.equals(NOTHING) || !before.equals(identity(lock))) {
      return Optional.empty();
    }
    try {
      return Optional.of(action.run());
    } finally {
      Files.deleteIfExists(lock);
    }
  }

  private static Object made(Path lock) throws IOException {
    // There may be somebody's, or one that a killed process has left behind.
    PrivateFiles.createIfMissing(lock);
    return identity(lock);
  }

  /**
   * What tells a file from others of its name, whose numbers may be the same. It must not be opened
   * for that: closing it would end the lock.
   */
  private static Object identity(Path lock) throws IOException {
    try {
      BasicFileAttributes found = Files.readAttributes(lock, BasicFileAttributes.class);
      return List.of(found.creationTime(), String.valueOf(found.fileKey()));
    } catch (NoSuchFileException e) {
      return NOTHING;
    }
  }

  /**
   * Runs an action while no other thread or process does so for the same file; a file that cannot
   * be locked at all, or not in time, excludes nobody.
   */
  public <T> T exclusivelyIfPossible(Path file, Supplier<T> action) {
    AtomicReference<T> done = new AtomicReference<>();
    try {
      return exclusively(
          file,
          () -> {
            done.set(action.get());
            return done.get();
          });
    } catch (IOException impossible) {
      return done.get() == null ? action.get() : done.get();
    }
  }

  /** A file that is made here is its owner's alone. */
  private static FileChannel opened(Path file, Set<? extends OpenOption> options)
      throws IOException {
    if (options.contains(StandardOpenOption.CREATE)) {
      PrivateFiles.createIfMissing(file);
    }
    return FileChannel.open(file, options, PrivateFiles.mode("rw-------"));
  }
}
