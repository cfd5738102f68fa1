package dev.ecrpublic.command.prune.plan;

import dev.ecrpublic.text.DurationWord;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which images the rules name by what is known of each, whatever hangs together with what. */
final class Naming {
  private static final Comparator<PrunedImage> NEWEST_FIRST =
      Comparator.comparing(PrunedImage::pushedAt).reversed().thenComparing(PrunedImage::digest);

  private final Rules rules;
  private final Instant now;
  private final Graph graph;
  private final Set<String> newest = new HashSet<>();

  Naming(Rules rules, Instant now, Graph graph) {
    this.rules = rules;
    this.now = now;
    this.graph = graph;
    graph.images().stream()
        .filter(image -> graph.ownTags(image).stream().anyMatch(rules::about))
        .sorted(NEWEST_FIRST)
        .limit(rules.keep().orElse(0))
        .forEach(image -> newest.add(image.digest()));
  }

  /** Why an image stays whatever hangs on it, if it does. */
  Optional<String> kept(PrunedImage image) {
    for (String tag : image.tags()) {
      Optional<String> pattern = Rules.fits(rules.protect(), tag);
      if (pattern.isPresent()) {
        return Optional.of(tag + " is protected by " + pattern.get());
      }
    }
    if (image.archived()) {
      return Optional.of("archived");
    }
    return image.pushedAt().isAfter(now.minus(rules.grace()))
        ? Optional.of("pushed within the last " + DurationWord.of(rules.grace()))
        : Optional.empty();
  }

  /** What the rules say of an image that nothing keeps. */
  Verdict verdict(PrunedImage image) {
    List<String> own = graph.ownTags(image);
    return own.isEmpty() ? untagged(image) : tagged(image, own);
  }

  private Verdict untagged(PrunedImage image) {
    if (!rules.ofUntagged()) {
      return stays(image, "untagged, which no rule names");
    }
    if (tooYoung(image)) {
      return young(image);
    }
    return goes(image, image.tags().isEmpty() ? "untagged" : "tagged as a signature alone");
  }

  private Verdict tagged(PrunedImage image, List<String> own) {
    if (!rules.ofTagged()) {
      return stays(image, "tagged, which no rule names");
    }
    for (String tag : own) {
      if (!rules.about(tag)) {
        return stays(image, "tagged " + tag + ", which no rule names");
      }
    }
    if (newest.contains(image.digest())) {
      return stays(image, "among the newest " + keep());
    }
    if (tooYoung(image)) {
      return young(image);
    }
    if (rules.keep().isPresent()) {
      return goes(image, "beyond the newest " + keep());
    }
    return goes(
        image,
        Rules.fits(rules.tags(), own.getFirst())
            .map(pattern -> own.getFirst() + " fits " + pattern)
            .orElse("tagged"));
  }

  private long keep() {
    return rules.keep().getAsLong();
  }

  private boolean tooYoung(PrunedImage image) {
    return rules.olderThan().isPresent()
        && image.pushedAt().isAfter(now.minus(rules.olderThan().get()));
  }

  private Verdict young(PrunedImage image) {
    return stays(image, "pushed within the last " + age());
  }

  private Verdict goes(PrunedImage image, String reason) {
    return new Verdict(
        image, true, rules.olderThan().isEmpty() ? reason : reason + ", older than " + age());
  }

  private String age() {
    return DurationWord.of(rules.olderThan().orElseThrow());
  }

  private static Verdict stays(PrunedImage image, String reason) {
    return new Verdict(image, false, reason);
  }
}
