package dev.ecrpublic.emulate.ecr.lifecycle;

import dev.ecrpublic.text.Wildcard;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

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
      return each(prefixes, tags, (prefix, tag) -> tag.startsWith(prefix));
    }
  }

  /**
   * Images that have a tag for each pattern.
   *
   * @param patterns what the tags look like
   */
  record Patterns(Set<Wildcard> patterns) implements TagRequirement {
    @Override
    public boolean matches(List<String> tags) {
      return each(patterns, tags, Wildcard::matches);
    }
  }

  // Loops, because this is asked for every rule of every image.
  private static <T> boolean each(Set<T> wanted, List<String> tags, BiPredicate<T, String> fits) {
    for (T one : wanted) {
      if (!some(one, tags, fits)) {
        return false;
      }
    }
    return true;
  }

  private static <T> boolean some(T wanted, List<String> tags, BiPredicate<T, String> fits) {
    for (String tag : tags) {
      if (fits.test(wanted, tag)) {
        return true;
      }
    }
    return false;
  }
}
