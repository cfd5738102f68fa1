package dev.ecrpublic.registry.image;

import dev.ecrpublic.files.DamagedFile;
import dev.ecrpublic.registry.blob.BlobStore;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Which images of a repository are about which others, as their manifests' subjects say.
 *
 * <p>A digest always stands for the same manifest, so what was read once never becomes wrong.
 */
public final class Referrers {
  private static final Referrer NONE = new Referrer("", Map.of());

  private final BlobStore blobs;
  private volatile SoftReference<Map<String, Referrer>> known = new SoftReference<>(null);

  private record Referrer(String subject, Map<String, Object> descriptor) {}

  /** The referrers among these blobs. */
  public Referrers(BlobStore blobs) {
    this.blobs = blobs;
  }

  /**
   * The descriptors of those images that are about one manifest.
   *
   * @param unreadable takes the digests of manifests that are damaged or missing
   */
  public List<Map<String, Object>> of(
      String subject, List<StoredImage> images, Consumer<String> unreadable) throws IOException {
    Map<String, Referrer> cache = cache();
    List<Map<String, Object>> descriptors = new ArrayList<>();
    for (StoredImage image : images) {
      Referrer referrer = cache.get(image.digest());
      if (referrer == null) {
        try {
          referrer = read(image);
        } catch (DamagedFile e) {
          unreadable.accept(image.digest());
          continue;
        }
        cache.put(image.digest(), referrer);
      }
      if (referrer.subject().equals(subject)) {
        descriptors.add(referrer.descriptor());
      }
    }
    return descriptors;
  }

  private Referrer read(StoredImage image) throws IOException {
    Manifest manifest;
    try {
      manifest = Manifest.parse(blobs.read(image.digest()), image.mediaType());
    } catch (NoSuchFileException | InvalidManifest e) {
      throw new DamagedFile("The manifest " + image.digest() + " is damaged", e);
    }
    if (manifest.subject() == null) {
      return NONE;
    }
    Map<String, Object> descriptor = new LinkedHashMap<>();
    descriptor.put("mediaType", manifest.mediaType());
    descriptor.put("digest", image.digest());
    descriptor.put("size", image.manifestSize());
    if (manifest.artifactMediaType() != null) {
      descriptor.put("artifactType", manifest.artifactMediaType());
    }
    if (!manifest.annotations().isEmpty()) {
      descriptor.put("annotations", manifest.annotations());
    }
    return new Referrer(manifest.subject().digest(), descriptor);
  }

  private Map<String, Referrer> cache() {
    Map<String, Referrer> cache = known.get();
    if (cache == null) {
      cache = new ConcurrentHashMap<>();
      known = new SoftReference<>(cache);
    }
    return cache;
  }
}
