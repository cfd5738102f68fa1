package dev.ecrpublic.command.prune;

import dev.ecrpublic.command.prune.plan.PrunePlan;
import dev.ecrpublic.command.prune.plan.PrunedImage;
import dev.ecrpublic.command.prune.plan.Verdict;
import java.util.List;

/**
 * A plan and the repository that it is for.
 *
 * @param name the repository's name
 * @param arn what tells it from those of the same name elsewhere
 * @param plan the plan
 */
record RepositoryPlan(String name, String arn, PrunePlan plan) {
  /** The images that go. */
  List<PrunedImage> going() {
    return plan.going().stream().map(Verdict::image).toList();
  }
}
