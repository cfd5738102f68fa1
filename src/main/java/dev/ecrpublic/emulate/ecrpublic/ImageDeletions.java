package dev.ecrpublic.emulate.ecrpublic;

import dev.ecrpublic.registry.Housekeeping;
import dev.ecrpublic.registry.RepositoryStore;
import dev.ecrpublic.registry.image.ImageIndex;
import dev.ecrpublic.registry.image.StoredImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.ecrpublic.model.BatchDeleteImageRequest;
import software.amazon.awssdk.services.ecrpublic.model.BatchDeleteImageResponse;
import software.amazon.awssdk.services.ecrpublic.model.ImageFailure;
import software.amazon.awssdk.services.ecrpublic.model.ImageIdentifier;

/** Deleting images by digest and tags by name, and the blobs that nothing uses afterwards. */
final class ImageDeletions {
  private final Account registry;
  private final Housekeeping housekeeping;

  ImageDeletions(Account registry, Housekeeping housekeeping) {
    this.registry = registry;
    this.housekeeping = housekeeping;
  }

  BatchDeleteImageResponse delete(BatchDeleteImageRequest request) throws IOException {
    RepositoryStore repository =
        registry.repositoryOfThisRegistry(request.registryId(), request.repositoryName());
    Constraints.size("imageIds", request.imageIds(), 1, 100);
    housekeeping.sweepIfDue(repository);
    return repository.exclusively(() -> delete(repository, request.imageIds()));
  }

  /** Deletes the image of that digest, or returns why it cannot. */
  Optional<ImageFailure> delete(RepositoryStore repository, String digest) throws IOException {
    housekeeping.sweepIfDue(repository);
    ImageIdentifier id = ImageIdentifier.builder().imageDigest(digest).build();
    return repository.exclusively(() -> delete(repository, List.of(id))).failures().stream()
        .findFirst();
  }

  private BatchDeleteImageResponse delete(RepositoryStore repository, List<ImageIdentifier> ids)
      throws IOException {
    ImageDeletion deletion = new ImageDeletion(repository);
    List<ImageIdentifier> deleted = new ArrayList<>();
    List<ImageFailure> failures = new ArrayList<>();
    for (ImageIdentifier id : ids) {
      ImageFailure failure = deletion.delete(id, deleted);
      if (failure != null) {
        failures.add(failure);
      }
    }
    if (!deleted.isEmpty()) {
      // The images are gone with the index. A crash from here on only leaves blobs too many.
      ImageIndex rest = ImageIndex.of(deletion.rest());
      repository.replaceIndex(rest);
      deleteBlobs(repository, deletion.removed(), rest);
    }
    return BatchDeleteImageResponse.builder().imageIds(deleted).failures(failures).build();
  }

  private static void deleteBlobs(
      RepositoryStore repository, List<StoredImage> removed, ImageIndex rest) throws IOException {
    if (removed.isEmpty()) {
      return;
    }
    Set<String> used = repository.references().ofAll(rest.images());
    Set<String> candidates = new TreeSet<>(repository.references().ofAll(removed));
    for (String digest : candidates) {
      if (!used.contains(digest) && !repository.claims().holds(digest)) {
        repository.blobs().delete(digest);
      }
    }
  }
}
