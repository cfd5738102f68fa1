package dev.ecrpublic.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Locks that another process holds and does not give back. */
@Timeout(60)
class LockWaitTest {
  @TempDir Path directory;

  private final List<String> told = new CopyOnWriteArrayList<>();

  @Test
  void whoIsWaitedForIsSaidAndTheWaitHasAnEnd() throws IOException {
    Path file = directory.resolve("lock");
    try (LockKeeper keeper = LockKeeper.of(file)) {
      String holder = holder(keeper);
      LockTimeout end =
          assertThrows(
              LockTimeout.class, () -> locks(Duration.ofSeconds(3)).exclusively(file, () -> 1));
      assertEquals(holder + " has held the lock " + file + " for 3 s", end.getMessage());
      assertEquals(List.of("waiting for " + holder + ", which holds the lock " + file), told);
      assertEquals(end.getMessage(), FileReason.of(end));
    }
    assertEquals(1, locks(Duration.ofSeconds(3)).exclusively(file, () -> 1));
  }

  @Test
  void aShortWaitEndsWithoutAWord() throws IOException {
    Path file = directory.resolve("lock");
    try (LockKeeper keeper = LockKeeper.of(file)) {
      assertThrows(LockTimeout.class, () -> locks(Duration.ZERO).exclusively(file, () -> 1));
      assertTrue(keeper.pid() > 0);
    }
    assertEquals(List.of(), told);
  }

  @Test
  void theLockIsHadAsSoonAsItIsGivenBack() throws Exception {
    Path file = directory.resolve("lock");
    LockKeeper keeper = LockKeeper.of(file);
    CompletableFuture<Void> asked = new CompletableFuture<>();
    FileLocks locks = new FileLocks(new LockWait(Optional.empty(), line -> asked.complete(null)));
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var waiting = executor.submit(() -> locks.exclusively(file, () -> "had"));
      asked.get(30, TimeUnit.SECONDS);
      keeper.close();
      assertEquals("had", waiting.get(30, TimeUnit.SECONDS));
    }
  }

  @Test
  void threadsBehindOneThatWaitsHaveAnEndToo() throws Exception {
    Path file = directory.resolve("lock");
    try (LockKeeper keeper = LockKeeper.of(file);
        var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      assertTrue(keeper.pid() > 0);
      FileLocks locks = locks(Duration.ofMillis(300));
      var all =
          executor.invokeAll(
              java.util.Collections.nCopies(
                  8,
                  () -> {
                    assertThrows(LockTimeout.class, () -> locks.exclusively(file, () -> 1));
                    return locks.exclusively(directory.resolve("other"), () -> 2);
                  }));
      for (var one : all) {
        assertEquals(2, one.get());
      }
    }
  }

  @Test
  void aLockBesideAFileIsGoneAfterwards() throws Exception {
    Path file = directory.resolve("counter");
    FileLocks locks = locks(Duration.ofSeconds(30));
    try (var executor = Executors.newFixedThreadPool(8)) {
      var all =
          executor.invokeAll(
              java.util.Collections.nCopies(
                  200, () -> locks.exclusivelyBeside(file, () -> counted(file))));
      for (var one : all) {
        one.get();
      }
    }
    assertEquals("200", Files.readString(file));
    assertEquals(List.of("counter"), List.of(directory.toFile().list()));
  }

  private static String counted(Path file) throws IOException {
    int count = Files.exists(file) ? Integer.parseInt(Files.readString(file)) : 0;
    return Files.writeString(file, Integer.toString(count + 1)).toString();
  }

  @Test
  void linesOfTheSystemAreRead() {
    assertEquals(
        Optional.of("4711"),
        LockHolder.process("1: POSIX  ADVISORY  WRITE 4711 fe:00:262 0 EOF", "262"));
    assertEquals(
        Optional.empty(),
        LockHolder.process("1: -> POSIX  ADVISORY  WRITE 4711 fe:00:262 0 EOF", "262"));
    assertEquals(
        Optional.empty(),
        LockHolder.process("1: FLOCK  ADVISORY  WRITE 4711 fe:00:262 0 EOF", "262"));
    assertEquals(
        Optional.empty(), LockHolder.process("1: POSIX  ADVISORY  WRITE 0 fe:00:262 0 EOF", "262"));
    assertEquals(
        Optional.empty(),
        LockHolder.process("1: POSIX  ADVISORY  WRITE 4711 fe:00:1262 0 EOF", "262"));
  }

  private FileLocks locks(Duration limit) {
    return new FileLocks(new LockWait(Optional.of(limit), told::add));
  }

  private static String holder(LockKeeper keeper) {
    return Files.exists(Path.of("/proc/locks")) ? "process " + keeper.pid() : "another process";
  }
}
