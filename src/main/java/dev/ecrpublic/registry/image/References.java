package dev.ecrpublic.registry.image;

import dev.ecrpublic.files.DamagedFile;
import dev.ecrpublic.registry.blob.BlobStore;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Which blobs and images the manifests of a repository refer to.
 *
 * <p>A digest always stands for the same manifest, so what was read once never becomes wrong.
 */
public final class References {
  private final BlobStore blobs;
  private final ManifestCache<Set<String>> cache;

  /** What the manifests among these blobs refer to. */
  public References(BlobStore blobs, ManifestCaches caches) {
    this.blobs = blobs;
    this.cache = caches.references();
  }

  /** The digests that one image refers to; none if its manifest is missing. */
  public Set<String> of(StoredImage image) throws IOException {
    Set<String> digests = cache.get(image.digest());
    if (digests == null) {
      digests = read(image);
      if (!digests.isEmpty()) {
        cache.put(image.digest(), digests, digests.size());
      }
    }
    return digests;
  }

  /** Everything that some images are made of: their manifests and what these refer to. */
  public Set<String> ofAll(Collection<StoredImage> images) throws IOException {
    Set<String> all = new HashSet<>();
    for (StoredImage image : images) {
      all.add(image.digest());
      all.addAll(of(image));
    }
    return all;
  }

  private Set<String> read(StoredImage image) throws IOException {
    try {
      Manifest manifest = Manifest.parse(blobs.read(image.digest()), image.mediaType());
      Set<String> digests = new HashSet<>(manifest.blobs());
      digests.addAll(manifest.images());
      return Set.copyOf(digests);
    } catch (NoSuchFileException e) {
      return Set.of();
    } catch (InvalidManifest e) {
      // Nothing may be collected on the strength of a manifest that cannot be read.
      throw new DamagedFile("The manifest " + image.digest() + " is damaged", e);
    }
  }
}
