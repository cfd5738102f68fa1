package dev.ecrpublic.registry.rule;

/**
 * How much a registry may hold; each service has its own quotas.
 *
 * @param repositories how many repositories a registry may have
 * @param imagesPerRepository how many images a repository may have, tagged or not
 * @param layerParts how many parts one layer may be uploaded in
 * @param layerBytes how large a layer may be
 */
public record Limits(int repositories, int imagesPerRepository, int layerParts, long layerBytes) {

  /** No manifest may have more bytes than this. */
  public static final int LARGEST_MANIFEST = 4 << 20;

  /** No image may have more tags than this. */
  public static final int MOST_TAGS = 1_000;

  /** Every part of a layer but the last must have at least this many bytes. */
  public static final int SMALLEST_PART = 5 << 20;

  /** The part size that is suggested to clients. */
  public static final int SUGGESTED_PART = 10 << 20;

  /** No part may have more bytes than this. */
  public static final int LARGEST_PART = 20 << 20;
}
