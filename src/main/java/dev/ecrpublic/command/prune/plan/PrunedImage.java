package dev.ecrpublic.command.prune.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An image as the repository lists it.
 *
 * @param digest its digest
 * @param tags its tags, sorted
 * @param pushedAt when it was pushed
 * @param size the size of its layers as the repository tells it, in bytes
 * @param mediaType the media type of its manifest, empty where the repository does not tell
 * @param subject the manifest that it is about, where the repository tells that
 * @param archived whether it was put away on purpose, where it is kept and cannot be read
 */
public record PrunedImage(
    String digest,
    List<String> tags,
    Instant pushedAt,
    long size,
    String mediaType,
    Optional<String> subject,
    boolean archived) {
  private static final int SHORT_DIGEST = 12;

  /** Keeps the tags sorted. */
  public PrunedImage {
    tags = tags.stream().sorted().toList();
  }

  /** Whether it lists other images. */
  public boolean index() {
    return mediaType.contains("index") || mediaType.contains("manifest.list");
  }

  /** How a reason names it: by a tag, or else by the beginning of its digest. */
  public String label() {
    return tags.isEmpty() ? shortDigest(digest) : tags.getFirst();
  }

  /** Whether nothing happened to it since it looked like that. */
  public boolean same(PrunedImage before) {
    return tags.equals(before.tags) && pushedAt.equals(before.pushedAt);
  }

  /** The first digits of a digest, as other tools show it. */
  public static String shortDigest(String digest) {
    String hex = digest.substring(digest.indexOf(':') + 1);
    return hex.length() > SHORT_DIGEST ? hex.substring(0, SHORT_DIGEST) : hex;
  }
}
