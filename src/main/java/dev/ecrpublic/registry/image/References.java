package dev.ecrpublic.registry.image;

import dev.ecrpublic.files.DamagedFile;
import dev.ecrpublic.registry.blob.BlobStore;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which blobs and images the manifests of a repository refer to.
 *
 * <p>A digest always stands for the same manifest, so what was read once never becomes wrong.
 */
public final class References {
  private final BlobStore blobs;
  private volatile SoftReference<Map<String, Set<String>>> known = new SoftReference<>(null);

  /** What the manifests among these blobs refer to. */
  public References(BlobStore blobs) {
    this.blobs = blobs;
  }

  /** The digests that one image refers to; none if its manifest is missing. */
  public Set<String> of(StoredImage image) throws IOException {
    Map<String, Set<String>> cache = cache();
    Set<String> digests = cache.get(image.digest());
    if (digests == null) {
      digests = read(image);
      cache.put(image.digest(), digests);
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

  private Map<String, Set<String>> cache() {
    Map<String, Set<String>> cache = known.get();
    if (cache == null) {
      cache = new ConcurrentHashMap<>();
      known = new SoftReference<>(cache);
    }
    return cache;
  }
}
