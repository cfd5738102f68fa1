package dev.ecrpublic.registry.image;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The images of a repository at one moment, found by digest and by tag; never changes. */
public final class ImageIndex {
  /** The index of a repository without images. */
  public static final ImageIndex EMPTY = new ImageIndex(List.of());

  private final List<StoredImage> images;
  private final Map<String, StoredImage> byDigest;
  private final TreeMap<String, StoredImage> byTag = new TreeMap<>();
  private final List<String> tags;

  private ImageIndex(List<StoredImage> sorted) {
    images = sorted;
    byDigest = HashMap.newHashMap(sorted.size());
    for (StoredImage image : sorted) {
      byDigest.put(image.digest(), image);
      for (String tag : image.tags().keySet()) {
        byTag.put(tag, image);
      }
    }
    tags = List.copyOf(byTag.keySet());
  }

  /** An index of images with different digests. */
  public static ImageIndex of(Collection<StoredImage> images) {
    List<StoredImage> sorted = new ArrayList<>(images);
    sorted.sort(
        Comparator.comparingLong((StoredImage image) -> image.pushedAt().toEpochMilli())
            .thenComparing(StoredImage::digest));
    return new ImageIndex(Collections.unmodifiableList(sorted));
  }

  /** All images, the first that came first. */
  public List<StoredImage> images() {
    return images;
  }

  /** All tags in lexical order. */
  public List<String> tags() {
    return tags;
  }

  /** The image with this digest, or null. */
  public StoredImage withDigest(String digest) {
    return byDigest.get(digest);
  }

  /** The image that a tag points to, or null. */
  public StoredImage withTag(String tag) {
    return byTag.get(tag);
  }

  /**
   * Images in the order of their arrival after a {@link StoredImage#position}, no more than that.
   */
  public List<StoredImage> after(String position, int limit) {
    int from = 0;
    int end = images.size();
    while (from < end) {
      int middle = (from + end) >>> 1;
      if (images.get(middle).position().compareTo(position) <= 0) {
        from = middle + 1;
      } else {
        end = middle;
      }
    }
    return images.subList(from, (int) Math.min(images.size(), (long) from + limit));
  }

  /** Tags in lexical order after one that need not be there, no more than that. */
  public List<String> tagsAfter(String tag, int limit) {
    int found = Collections.binarySearch(tags, tag);
    int from = found < 0 ? -found - 1 : found + 1;
    return tags.subList(from, (int) Math.min(tags.size(), (long) from + limit));
  }

  /** A copy by digest that may be changed and given to {@link #of}. */
  public Map<String, StoredImage> toMap() {
    return new HashMap<>(byDigest);
  }
}
