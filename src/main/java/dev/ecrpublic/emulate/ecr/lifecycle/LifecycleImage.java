package dev.ecrpublic.emulate.ecr.lifecycle;

import java.time.Instant;
import java.util.List;

/**
 * What a lifecycle policy has to know of an image.
 *
 * @param digest its digest
 * @param tags its tags
 * @param pushedAt when it was pushed
 * @param lastPulledAt when it was pulled last, {@code null} if never
 * @param lastArchivedAt when it was archived last, {@code null} if never
 * @param lastActivatedAt when it was restored last from the archive, {@code null} if never
 * @param storageClass where it is now
 * @param children the digests that it lists, if it is an index
 * @param subject the digest that it refers to, or {@code null}
 */
public record LifecycleImage(
    String digest,
    List<String> tags,
    Instant pushedAt,
    Instant lastPulledAt,
    Instant lastArchivedAt,
    Instant lastActivatedAt,
    StorageClass storageClass,
    List<String> children,
    String subject) {

  /** Where an image is kept. */
  public enum StorageClass {
    /** Where it can be pulled. */
    STANDARD,
    /** Where it has to be restored first. */
    ARCHIVE
  }

  /** An image. */
  public LifecycleImage {
    tags = List.copyOf(tags);
    children = List.copyOf(children);
  }

  /** When it was pushed; a restored image is as new as its restoration. */
  Instant newSince() {
    return lastActivatedAt == null ? pushedAt : later(pushedAt, lastActivatedAt);
  }

  /** When it was last of use: pulled, restored or, before either, pushed. */
  Instant usedSince() {
    if (lastPulledAt == null) {
      return newSince();
    }
    return lastActivatedAt == null ? lastPulledAt : later(lastPulledAt, lastActivatedAt);
  }

  /** The instant that images of one storage class are ordered by. */
  Instant orderedBy() {
    boolean archived = storageClass == StorageClass.ARCHIVE && lastArchivedAt != null;
    return archived ? lastArchivedAt : newSince();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
