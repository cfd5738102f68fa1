package dev.ecrpublic.command.prune.plan;

import dev.ecrpublic.oci.reference.TagPattern;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which images a prune is about. Tags and a number to keep name tagged images, {@code untagged}
 * names the others; an age narrows what these name, and alone it names all.
 *
 * @param untagged whether untagged images are named
 * @param olderThan how long ago they must have been pushed
 * @param keep how many of the newest tagged ones stay
 * @param tags the patterns of which each tag has to fit one, any where there is none
 * @param protect the patterns of tags that stay whatever else is said
 * @param grace how long ago a push may still be under way
 */
public record Rules(
    boolean untagged,
    Optional<Duration> olderThan,
    OptionalLong keep,
    List<String> tags,
    List<String> protect,
    Duration grace) {

  /** Whether anything is named at all. */
  public boolean any() {
    return untagged || olderThan.isPresent() || keep.isPresent() || !tags.isEmpty();
  }

  /** Whether tagged images are named. */
  boolean ofTagged() {
    return keep.isPresent() || !tags.isEmpty() || olderThan.isPresent() && !untagged;
  }

  /** Whether untagged images are named. */
  boolean ofUntagged() {
    return untagged || olderThan.isPresent() && keep.isEmpty() && tags.isEmpty();
  }

  /** Whether a tag is one that the rules are about. */
  boolean about(String tag) {
    return tags.isEmpty() || fits(tags, tag).isPresent();
  }

  /** The first pattern that fits a tag. */
  static Optional<String> fits(List<String> patterns, String tag) {
    return patterns.stream().filter(pattern -> new TagPattern(pattern).matches(tag)).findFirst();
  }
}
