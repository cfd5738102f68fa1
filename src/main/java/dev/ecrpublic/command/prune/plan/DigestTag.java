package dev.ecrpublic.command.prune.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tags by which clients find what belongs to a digest: {@code sha256-…} for its referrers, the same
 * with {@code .sig}, {@code .att} or {@code .sbom} for signatures.
 */
final class DigestTag {
  /** The digits that the distribution specification leaves of a long digest. */
  private static final int MOST_DIGITS = 64;

  private final Map<String, String> digests = new HashMap<>();

  /** Those of what belongs to some images. */
  DigestTag(List<PrunedImage> images) {
    for (PrunedImage image : images) {
      String name = image.digest().replace(':', '-');
      digests.put(name, image.digest());
      digests.put(cut(name), image.digest());
    }
  }

  private static String cut(String name) {
    int end = name.indexOf('-') + 1 + MOST_DIGITS;
    return end < name.length() ? name.substring(0, end) : name;
  }

  /** The digest of the image that a tag belongs to; empty for any other tag. */
  Optional<String> of(String tag) {
    int dot = tag.indexOf('.');
    return Optional.ofNullable(digests.get(dot < 0 ? tag : tag.substring(0, dot)));
  }
}
