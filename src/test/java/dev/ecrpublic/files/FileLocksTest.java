package dev.ecrpublic.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The threads of one process exclude each other, too. */
class FileLocksTest {
  private static final Set<OpenOption> CREATED =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);

  private static final FileLocks LOCKS = new FileLocks(LockWait.ENDLESS);

  @TempDir Path directory;

  private final int[] count = {0};

  @Test
  void oneThreadAtATime() throws Exception {
    Path file = directory.resolve("lock");
    assertEquals(4000, counted(() -> LOCKS.exclusively(file, CREATED, channel -> count[0]++)));
  }

  @Test
  void oneThreadAtATimeWhereItIsOnlyTried() throws Exception {
    Path file = directory.resolve("lock");
    assertEquals(4000, counted(() -> LOCKS.exclusivelyIfPossible(file, () -> count[0]++)));
  }

  @Test
  void anActionMayLockAnotherFile() throws IOException {
    String done =
        LOCKS.exclusively(
            directory.resolve("one"),
            CREATED,
            one -> LOCKS.exclusively(directory.resolve("two"), CREATED, two -> "done"));
    assertEquals("done", done);
  }

  @Test
  void aFailureEndsTheLock() throws IOException {
    Path file = directory.resolve("lock");
    assertThrows(
        IllegalStateException.class,
        () ->
            LOCKS.exclusively(
                file,
                CREATED,
                channel -> {
                  throw new IllegalStateException();
                }));
    assertEquals("next", LOCKS.exclusively(file, CREATED, channel -> "next"));
  }

  @Test
  void aFileThatCannotBeLockedIsToldOrPassedOver() {
    Path file = directory.resolve("missing/lock");
    assertThrows(
        NoSuchFileException.class, () -> LOCKS.exclusively(file, CREATED, channel -> null));
    assertEquals("done", LOCKS.exclusivelyIfPossible(file, () -> "done"));
    assertTrue(Files.notExists(file));
  }

  private int counted(Callable<Integer> counting) throws Exception {
    try (ExecutorService executor = Executors.newFixedThreadPool(4)) {
      List<Callable<Integer>> threads = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        threads.add(
            () -> {
              for (int round = 0; round < 1000; round++) {
                counting.call();
              }
              return 0;
            });
      }
      for (Future<Integer> thread : executor.invokeAll(threads)) {
        thread.get();
      }
    }
    return count[0];
  }
}
