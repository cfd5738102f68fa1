package dev.ecrpublic.registry.image;

import dev.ecrpublic.files.DamagedFile;
import dev.ecrpublic.registry.blob.BlobStore;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
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
    Map<String, Set<String>> cache = cache();
    Set<String> digests = cache.get(image.digest());
    if (digests == null) {
      digests = read(image);
      cache.put(image.digest(), digests);
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

  private Map<String, Set<String>> cache() {
    Map<String, Set<String>> cache = known.get();
    if (cache == null) {
      cache = new ConcurrentHashMap<>();
      known = new SoftReference<>(cache);
    }
    return cache;
  }
}
