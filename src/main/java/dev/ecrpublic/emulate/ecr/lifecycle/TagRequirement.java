package dev.ecrpublic.emulate.ecr.lifecycle;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Which images a rule selects by their tags. */
sealed interface TagRequirement {
  /** Whether an image with those tags is selected. */
  boolean matches(List<String> tags);

  /** Every image. */
  record Any() implements TagRequirement {
    @Override
    public boolean matches(List<String> tags) {
      return true;
    }
  }

  /** Images without a tag. */
  record Untagged() implements TagRequirement {
    @Override
    public boolean matches(List<String> tags) {
      return tags.isEmpty();
    }
  }

  /**
   * Images that have a tag for each prefix.
   *
   * @param prefixes what the tags begin with
   */
  record Prefixes(Set<String> prefixes) implements TagRequirement {
    @Override
    public boolean matches(List<String> tags) {
      return prefixes.stream().allMatch(prefix -> some(tags, tag -> tag.startsWith(prefix)));
    }
  }

  /**
   * Images that have a tag for each pattern.
   *
   * @param patterns what the tags look like
   */
  record Patterns(Set<TagWildcard> patterns) implements TagRequirement {
    @Override
    public boolean matches(List<String> tags) {
      return patterns.stream().allMatch(pattern -> some(tags, pattern::matches));
    }
  }

  private static boolean some(List<String> tags, Predicate<String> wanted) {
    return tags.stream().anyMatch(wanted);
  }
}
