package dev.ecrpublic.registry.image;

import dev.ecrpublic.files.DamagedFile;
import dev.ecrpublic.registry.blob.BlobStore;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
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

  /**
   * What some images are made of.
   *
   * @param digests the digests of their manifests and of what these refer to
   * @param unreadable the manifests that are damaged or missing, of which nobody knows what they
   *     need: nothing may be removed on the strength of them
   */
  public record Used(Set<String> digests, List<String> unreadable) {}

  /**
   * The digests that one image refers to.
   *
   * @throws DamagedFile if its manifest is damaged or missing
   */
  public Set<String> of(StoredImage image) throws IOException {
    Set<String> digests = cache.get(image.digest());
    if (digests == null) {
      digests = read(image);
      cache.put(image.digest(), digests, Math.max(1, digests.size()));
    }
    return digests;
  }

  /** Everything that some images are made of: their manifests and what these refer to. */
  public Used ofAll(Collection<StoredImage> images) throws IOException {
    Set<String> all = new HashSet<>();
    List<String> unreadable = new ArrayList<>();
    for (StoredImage image : images) {
      all.add(image.digest());
      try {
        all.addAll(of(image));
      } catch (DamagedFile e) {
        unreadable.add(image.digest());
      }
    }
    return new Used(all, unreadable);
  }

  private Set<String> read(StoredImage image) throws IOException {
    try {
      Manifest manifest = Manifest.parse(blobs.read(image.digest()), image.mediaType());
      Set<String> digests = new HashSet<>(manifest.blobs());
      digests.addAll(manifest.images());
      return Set.copyOf(digests);
    } catch (NoSuchFileException | InvalidManifest e) {
      throw new DamagedFile("The manifest " + image.digest() + " is damaged", e);
    }
  }
}
