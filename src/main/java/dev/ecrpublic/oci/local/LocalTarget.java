package dev.ecrpublic.oci.local;

import dev.ecrpublic.oci.BlobContent;
import dev.ecrpublic.oci.FetchedManifest;
import dev.ecrpublic.oci.ImageSource;
import dev.ecrpublic.oci.ImageTarget;
import dev.ecrpublic.registry.Repository;
import dev.ecrpublic.registry.RepositoryUploads;
import dev.ecrpublic.registry.image.Descriptor;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A repository of the embedded registry, for writing. */
public final class LocalTarget implements ImageTarget {
  private final Repository repository;
  private final String name;

  /** That repository, which messages call by that name. */
  public LocalTarget(Repository repository, String name) {
    this.repository = repository;
    this.name = name;
  }

  @Override
  public Optional<String> digestOf(String tagOrDigest) throws IOException {
    return repository.images().find(tagOrDigest).map(image -> image.digest());
  }

  @Override
  public boolean hasBlob(Descriptor blob) throws IOException {
    return repository.blobs().claim(blob.digest()).isPresent();
  }

  @Override
  public boolean mount(Descriptor blob, ImageSource from) throws IOException {
    return from instanceof LocalSource local
        && repository.blobs().mount(blob.digest(), local.repository().blobs());
  }

  @Override
  public void putBlob(Descriptor blob, BlobContent content) throws IOException {
    RepositoryUploads uploads = repository.uploads();
    String id = uploads.begin();
    try (InputStream in = content.from(0)) {
      uploads.complete(id, 0, in, blob.digest());
    }
  }

  @Override
  public void putManifest(FetchedManifest manifest, Optional<String> tag) throws IOException {
    repository
        .images()
        .put(manifest.bytes(), manifest.mediaType(), tag.orElse(null), manifest.digest());
  }

  @Override
  public String name() {
    return name;
  }
}
