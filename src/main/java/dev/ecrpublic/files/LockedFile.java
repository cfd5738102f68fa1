package dev.ecrpublic.files;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waiting for the lock of an open file while another process has it. */
final class LockedFile {
  private final Path file;
  private final FileChannel channel;
  private final LockWait wait;

  LockedFile(Path file, FileChannel channel, LockWait wait) {
    this.file = file;
    this.channel = channel;
    this.wait = wait;
  }

  /** Takes the lock; closing the channel gives it back. */
  void lock(long start) throws IOException {
    if (isFree()) {
      return;
    }
    // The system's own wait serves in turn and at once, but has no end; so another thread is in it.
    CompletableFuture<FileLock> taken = new CompletableFuture<>();
    Thread.ofPlatform().daemon().name("lock").start(() -> take(taken));
    long quiet = Math.min(LockWait.QUIET.toNanos(), wait.left(start));
    if (within(taken, quiet)) {
      return;
    }
    if (wait.left(start) > 0) {
      wait.telling()
          .accept("waiting for " + LockHolder.of(file) + ", which holds the lock " + file);
      if (within(taken, wait.left(start))) {
        return;
      }
    }
    String holder = LockHolder.of(file);
    channel.close();
    throw new LockTimeout(
        holder
            + " has held the lock "
            + file
            + " for "
            + wait.limit().orElseThrow().toSeconds()
            + " s");
  }

  private boolean isFree() throws IOException {
    try {
      FileLock free = channel.tryLock();
      return free != null;
    } catch (OverlappingFileLockException e) {
      throw new IOException("The lock " + file + " is held under another name", e);
    }
  }

  private void take(CompletableFuture<FileLock> taken) {
    try {
      taken.complete(channel.lock());
    } catch (IOException | RuntimeException e) {
      taken.completeExceptionally(e);
    }
  }

  private boolean within(CompletableFuture<FileLock> taken, long nanos) throws IOException {
    try {
      taken.get(nanos, TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      channel.close();
      Thread.currentThread().interrupt();
      throw new ClosedChannelException();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new IOException("The lock " + file + " cannot be had", e.getCause());
    }
  }
}
