package dev.ecrpublic.emulate.ecr.lifecycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What a policy does to a repository. Every rule marks images as if it were alone; then, by
 * priority, each image belongs to the first rule that selects it, and goes if that one marked it.
 */
public final class Evaluation {
  // Two that were pushed at once are in one order nevertheless, whatever order they are handed in.
  private static final Comparator<LifecycleImage> OLDEST_FIRST =
      Comparator.comparing(LifecycleImage::orderedBy).thenComparing(LifecycleImage::digest);

  private final Kinship kinship;
  private final List<LifecycleImage> images;
  private final BitSet taken = new BitSet();
  private final Instant now;

  private Evaluation(Collection<LifecycleImage> images, Instant now) {
    this.images = images.stream().sorted(OLDEST_FIRST).toList();
    this.kinship = new Kinship(this.images);
    this.now = now;
  }

  /**
   * What happens to the images of a repository, each of which is given once: by rule, the oldest
   * first, each followed by its referrers.
   */
  public static List<LifecycleOutcome> of(
      LifecyclePolicy policy, Collection<LifecycleImage> images, Instant now) {
    Evaluation evaluation = new Evaluation(images, now);
    List<LifecycleOutcome> out = new ArrayList<>();
    for (LifecycleRule rule : policy.rules()) {
      for (LifecycleImage image : evaluation.acted(rule)) {
        out.add(new LifecycleOutcome(image, rule.action(), rule.priority()));
        for (LifecycleImage follower : evaluation.kinship.followers(image, rule.action())) {
          out.add(new LifecycleOutcome(follower, rule.action(), rule.priority()));
        }
      }
    }
    return out;
  }

  /** The images that a rule acts on; those of a higher rule count, but are not its own. */
  private List<LifecycleImage> acted(LifecycleRule rule) {
    List<LifecycleImage> out = new ArrayList<>();
    int place = 0;
    for (int i = images.size() - 1; i >= 0; i--) {
      LifecycleImage image = images.get(i);
      if (!rule.selects(image)) {
        continue;
      }
      place++;
      boolean own = !taken.get(i);
      taken.set(i);
      if (own && rule.count().marks(image, place, now) && kinship.free(image, rule.action())) {
        out.add(image);
      }
    }
    return out.reversed();
  }
}
