package dev.ecrpublic.emulate.ecrpublic;

import dev.ecrpublic.registry.Housekeeping;
import dev.ecrpublic.registry.RepositoryStore;
import dev.ecrpublic.registry.blob.Digests;
import dev.ecrpublic.registry.rule.Grammar;
import java.io.IOException;
import java.util.Optional;
import software.amazon.awssdk.services.ecrpublic.model.CreateRepositoryRequest;

/** What distribution clients see of a registry: its repositories by name. */
public final class Contents {
  private final Account registry;
  private final RepositoryOperations repositories;
  private final Images images;
  private final ImageDeletions deletions;
  private final LayerUploads uploads;
  private final Housekeeping housekeeping;

  public Contents(
      Account registry,
      RepositoryOperations repositories,
      Images images,
      ImageDeletions deletions,
      LayerUploads uploads,
      Housekeeping housekeeping) {
    this.registry = registry;
    this.repositories = repositories;
    this.images = images;
    this.deletions = deletions;
    this.uploads = uploads;
    this.housekeeping = housekeeping;
  }

  /** The alias that stands before repository names in URIs. */
  public String alias() {
    return registry.alias();
  }

  /** The account id. */
  public String registryId() {
    return registry.id();
  }

  /** Whether a repository may have this name. */
  public static boolean isRepositoryName(String name) {
    return name.length() >= 2
        && name.length() <= Grammar.LONGEST_REPOSITORY_NAME
        && Grammar.isRepositoryName(name);
  }

  /** Whether blobs and manifests may have this digest. */
  public static boolean isDigest(String digest) {
    return Digests.isSupported(digest);
  }

  /** Whether an image may have this tag. */
  public static boolean isTag(String tag) {
    return Grammar.isDistributionTag(tag);
  }

  /** Whether an upload may have this id. */
  public static boolean isUploadId(String id) {
    return Grammar.isUploadId(id);
  }

  /** The repository of that valid name, if there is one. */
  public Optional<RepositoryContents> repository(String name) {
    return registry.store().find(name).map(this::contents);
  }

  /** The repository of that valid name, which is created when there is none. */
  public RepositoryContents repositoryOrNew(String name) throws IOException {
    Optional<RepositoryContents> known = repository(name);
    if (known.isPresent()) {
      return known.get();
    }
    try {
      repositories.create(CreateRepositoryRequest.builder().repositoryName(name).build());
    } catch (software.amazon.awssdk.services.ecrpublic.model.RepositoryAlreadyExistsException e) {
      // Another client's first push came in between.
      return contents(registry.store().get(name));
    }
    return contents(registry.store().get(name));
  }

  /** Collects abandoned uploads and unused layers of all repositories where that is due. */
  public void sweep() throws IOException {
    for (String name : registry.store().names()) {
      Optional<RepositoryStore> repository = registry.store().find(name);
      if (repository.isPresent()) {
        housekeeping.sweepIfDue(repository.get());
      }
    }
  }

  private RepositoryContents contents(RepositoryStore repository) {
    return new RepositoryContents(
        repository.name(),
        new BlobContents(repository, registry),
        new UploadContents(repository, registry, uploads, housekeeping),
        new ManifestContents(repository, images, deletions));
  }
}
