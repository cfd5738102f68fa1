package dev.ecrpublic.oci.copy;

import dev.ecrpublic.oci.BlobContent;
import dev.ecrpublic.oci.ImageSource;
import dev.ecrpublic.oci.ImageTarget;
import dev.ecrpublic.oci.copy.CopyWatcher.Outcome;
import dev.ecrpublic.registry.image.Descriptor;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Copies blobs, several at a time, each once. */
final class BlobCopies implements AutoCloseable {
  private final ImageSource from;
  private final ImageTarget to;
  private final CopyWatcher watcher;
  private final ExecutorService threads;
  private final Set<String> done = ConcurrentHashMap.newKeySet();

  BlobCopies(ImageSource from, ImageTarget to, int jobs, CopyWatcher watcher) {
    this.from = from;
    this.to = to;
    this.watcher = watcher;
    this.threads =
        Executors.newFixedThreadPool(jobs, Thread.ofPlatform().daemon().name("blob-", 1).factory());
  }

  /** Copies those blobs; where one fails, the others are stopped and its failure is thrown. */
  void all(List<Descriptor> blobs) throws IOException {
    ExecutorCompletionService<Void> running = new ExecutorCompletionService<>(threads);
    List<Future<Void>> futures = new ArrayList<>();
    for (Descriptor blob : blobs) {
      if (!done.contains(blob.digest())) {
        futures.add(
            running.submit(
                () -> {
                  copy(blob);
                  return null;
                }));
      }
    }
    try {
      for (int i = 0; i < futures.size(); i++) {
        running.take().get();
      }
    } catch (InterruptedException e) {
      stop(futures);
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      stop(futures);
      throw cause(e);
    }
  }

  private static void stop(List<Future<Void>> futures) {
    futures.forEach(future -> future.cancel(true));
  }

  private static IOException cause(ExecutionException e) {
    return switch (e.getCause()) {
      case IOException failure -> failure;
      case RuntimeException failure -> throw failure;
      case Error failure -> throw failure;
      default -> new IOException(e.getCause());
    };
  }

  private void copy(Descriptor blob) throws IOException {
    Outcome outcome = outcome(blob);
    done.add(blob.digest());
    watcher.ends(blob, outcome);
  }

  private Outcome outcome(Descriptor blob) throws IOException {
    if (to.hasBlob(blob)) {
      return Outcome.THERE;
    }
    if (to.mount(blob, from)) {
      return Outcome.MOUNTED;
    }
    watcher.begins(blob);
    to.putBlob(blob, new Content(blob));
    return Outcome.SENT;
  }

  private final class Content implements BlobContent {
    private final Descriptor blob;

    Content(Descriptor blob) {
      this.blob = blob;
    }

    @Override
    public InputStream from(long position) throws IOException {
      return from.blob(blob, position);
    }

    @Override
    public void arrived(long bytes) {
      watcher.arrived(blob, bytes);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
