package dev.ecrpublic.registry.image;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a repository's index knows of an image.
 *
 * @param digest the manifest's digest
 * @param mediaType the manifest's media type
 * @param manifestSize the manifest's length in bytes
 * @param artifactMediaType the artifact's type, else the config's, or null
 * @param imageSize config and layers together in bytes; of an index its largest image
 * @param pushedAt when the image came to the repository
 * @param tags the tags that point to it, with the time when each began to
 * @param attributes what else services note of it, by names of letters, digits and dashes
 */
public record StoredImage(
    String digest,
    String mediaType,
    long manifestSize,
    String artifactMediaType,
    long imageSize,
    Instant pushedAt,
    SortedMap<String, Instant> tags,
    SortedMap<String, String> attributes) {

  /** Keeps the tags and attributes from being changed. */
  public StoredImage {
    tags = Collections.unmodifiableSortedMap(tags);
    attributes = Collections.unmodifiableSortedMap(attributes);
  }

  /** An image of which nothing else is noted. */
  public StoredImage(
      String digest,
      String mediaType,
      long manifestSize,
      String artifactMediaType,
      long imageSize,
      Instant pushedAt,
      SortedMap<String, Instant> tags) {
    this(
        digest,
        mediaType,
        manifestSize,
        artifactMediaType,
        imageSize,
        pushedAt,
        tags,
        Collections.emptySortedMap());
  }

  /** A text by which images sort in the order of their arrival. */
  public String position() {
    String millis = Long.toString(Math.max(0, pushedAt.toEpochMilli()));
    return "0".repeat(19 - millis.length()) + millis + digest;
  }

  /** The digest of the image that sorts by that text. */
  public static String digestAt(String position) {
    return position.substring(19);
  }

  /** The same image with one tag more. */
  public StoredImage tagged(String tag, Instant time) {
    SortedMap<String, Instant> more = new TreeMap<>(tags);
    more.put(tag, time);
    return withTags(more);
  }

  /** The same image without a tag. */
  public StoredImage untagged(String tag) {
    SortedMap<String, Instant> fewer = new TreeMap<>(tags);
    fewer.remove(tag);
    return withTags(fewer);
  }

  /** The same image with other attributes. */
  public StoredImage withAttributes(Map<String, String> others) {
    return new StoredImage(
        digest,
        mediaType,
        manifestSize,
        artifactMediaType,
        imageSize,
        pushedAt,
        tags,
        new TreeMap<>(others));
  }

  private StoredImage withTags(SortedMap<String, Instant> others) {
    return new StoredImage(
        digest,
        mediaType,
        manifestSize,
        artifactMediaType,
        imageSize,
        pushedAt,
        others,
        attributes);
  }
}
