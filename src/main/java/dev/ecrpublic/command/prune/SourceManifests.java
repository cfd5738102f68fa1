package dev.ecrpublic.command.prune;

import dev.ecrpublic.command.image.ImageAccess;
import dev.ecrpublic.command.prune.plan.ManifestLinks;
import dev.ecrpublic.command.prune.plan.PrunedImage;
import dev.ecrpublic.files.FileReason;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.oci.FetchedManifest;
import dev.ecrpublic.oci.ImageSource;
import dev.ecrpublic.oci.NotThere;
import dev.ecrpublic.oci.http.RegistryError;
import dev.ecrpublic.oci.http.Untrusted;
import dev.ecrpublic.oci.reference.ImageReference;
import dev.ecrpublic.registry.blob.Digests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;

/** Reads manifests one by one, a few at a time, as clients do that pull. */
final class SourceManifests implements ManifestReader {
  private static final int AT_ONCE = 8;

  /** What is refused so is refused for all manifests. */
  private static final Set<Integer> REFUSED = Set.of(401, 403, 429);

  private final ImageAccess access;
  private final ImageSource source;
  private final boolean near;
  private final LongConsumer arrived;

  /**
   * Those of a repository.
   *
   * @param near whether it is on this machine's disk
   * @param arrived is told how many more were read
   */
  SourceManifests(
      ImageAccess access, ImageReference repository, boolean near, LongConsumer arrived) {
    this.arrived = arrived;
    this.access = access;
    this.source = access.source(repository);
    this.near = near;
  }

  @Override
  public Reading read(List<PrunedImage> images) {
    Reading out = new Reading(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<? extends Future<?>> all =
          images.stream().map(image -> threads.submit(() -> one(image.digest(), out))).toList();
      try {
        for (Future<?> one : all) {
          one.get();
        }
      } catch (ExecutionException e) {
        threads.shutdownNow();
        throw failure(e.getCause());
      } catch (InterruptedException e) {
        threads.shutdownNow();
        Thread.currentThread().interrupt();
        throw new Failure.Internal("Reading the manifests of " + source.name() + " was broken off");
      }
    }
    return out;
  }

  private Failure failure(Throwable cause) {
    if (cause instanceof Failure failure) {
      return failure;
    }
    throw new IllegalStateException(cause);
  }

  private void one(String digest, Reading out) {
    try {
      Optional<ManifestLinks> links = links(digest);
      arrived.accept(1);
      links.ifPresentOrElse(
          found -> out.links().put(digest, found),
          () -> out.failures().put(digest, "its text is not what its digest says"));
    } catch (NotThere missing) {
      out.failures().put(digest, "it does not exist");
    } catch (IOException e) {
      if (!near && ofAll(e)) {
        throw new Failure.Internal(
            "The manifests of " + source.name() + " cannot be read: " + reason(e));
      }
      out.failures().put(digest, reason(e));
    }
  }

  /** Whether the failure of one manifest will be that of the others. */
  private static boolean ofAll(IOException failure) {
    return switch (failure) {
      case RegistryError answered -> REFUSED.contains(answered.status());
      case Untrusted wrong -> false;
      default -> true;
    };
  }

  private static String reason(IOException failure) {
    return switch (failure) {
      case RegistryError answered -> answered.getMessage();
      case Untrusted wrong -> wrong.getMessage();
      default -> FileReason.of(failure);
    };
  }

  private Optional<ManifestLinks> links(String digest) throws IOException {
    if (!Digests.isSupported(digest)) {
      return Optional.empty();
    }
    FetchedManifest manifest = source.resolve(digest);
    return Digests.isOf(manifest.bytes(), digest)
        ? ManifestLinks.of(new String(manifest.bytes(), StandardCharsets.UTF_8))
        : Optional.empty();
  }

  @Override
  public void close() {
    source.close();
    access.close();
  }
}
