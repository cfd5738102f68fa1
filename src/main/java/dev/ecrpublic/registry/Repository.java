package dev.ecrpublic.registry;

import dev.ecrpublic.registry.rule.Refusal;
import dev.ecrpublic.registry.rule.Refused;
import dev.ecrpublic.registry.state.RepositoryMetadata;
import java.io.IOException;

/**
 * One repository. Whatever is done with it is refused once the repository is deleted, where it
 * needs the repository itself.
 */
public final class Repository {
  private final RepositoryStore store;
  private final Registry registry;

  Repository(RepositoryStore store, Registry registry) {
    this.store = store;
    this.registry = registry;
  }

  /** The repository's name. */
  public String name() {
    return store.name();
  }

  /** What the repository is besides its images. */
  public RepositoryMetadata metadata() throws IOException {
    return store.metadata();
  }

  /** What makes new metadata of what is there. */
  public interface Change {
    /** The metadata that is to be. */
    RepositoryMetadata of(RepositoryMetadata before) throws IOException;
  }

  /** Replaces the metadata by what a change makes of it, and returns what it was before. */
  public RepositoryMetadata update(Change change) throws IOException {
    return store.update(change);
  }

  /** Layers and configurations. */
  public RepositoryBlobs blobs() {
    return new RepositoryBlobs(store, registry);
  }

  /** Blobs on their way. */
  public RepositoryUploads uploads() {
    return new RepositoryUploads(store, registry);
  }

  /** Manifests and tags. */
  public RepositoryImages images() {
    return new RepositoryImages(store, registry);
  }

  /** What services keep beside it. */
  public RepositoryDocuments documents() {
    return new RepositoryDocuments(store, registry.store().files());
  }

  /** The pictures that stand for the repository. */
  public Logos logos() {
    return new Logos(store, registry.store().files());
  }

  /**
   * Deletes the repository and returns what it was; one that has images is refused.
   *
   * @param force whether one that has images is deleted with them
   */
  public RepositoryMetadata delete(boolean force) throws IOException {
    return store.exclusively(
        () -> {
          if (!force && store.count() > 0) {
            throw new Refused(new Refusal.RepositoryNotEmpty(store.name()));
          }
          RepositoryMetadata metadata = store.metadata();
          registry.store().delete(store);
          return metadata;
        });
  }
}
