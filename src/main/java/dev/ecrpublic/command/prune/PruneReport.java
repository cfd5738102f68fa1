package dev.ecrpublic.command.prune;

import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.prune.PlanDocument.Action;
import dev.ecrpublic.command.prune.Sweep.Outcome;
import dev.ecrpublic.command.prune.plan.PrunePlan;
import dev.ecrpublic.command.prune.plan.PrunedImage;
import dev.ecrpublic.command.prune.plan.Verdict;
import dev.ecrpublic.command.result.OwnResult;
import dev.ecrpublic.output.columns.Cell;
import dev.ecrpublic.output.columns.ColumnPrinter;
import dev.ecrpublic.output.columns.HumanSize;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells of plans and of what came of them. */
final class PruneReport {
  private static final int SHORT_TAG = "sha256-0123456789ab".length();
  private final Context context;
  private final Instant now;

  PruneReport(Context context, Instant now) {
    this.context = context;
    this.now = now;
  }

  /**
   * A plan with what came of it.
   *
   * @param repository the plan
   * @param outcomes what became of each image that was to go, absent where nothing was done
   */
  record Entry(RepositoryPlan repository, Optional<Map<String, Outcome>> outcomes) {
    long count(Class<? extends Outcome> kind) {
      return outcomes.orElse(Map.of()).values().stream().filter(kind::isInstance).count();
    }
  }

  /** Shows all images of all repositories, what goes before what stays. */
  void show(List<Entry> entries) {
    new OwnResult(context).show("Prune", () -> document(entries), () -> rows(entries));
  }

  private Map<String, Object> document(List<Entry> entries) {
    List<Object> out = new ArrayList<>();
    for (Entry entry : entries) {
      out.add(
          PlanDocument.of(
              entry.repository(), entry.outcomes(), context.settings().timestamps()::ofInstant));
    }
    return Map.of(PlanDocument.REPOSITORIES, out);
  }

  private ColumnPrinter rows(List<Entry> entries) {
    ColumnPrinter out =
        new ColumnPrinter("repository", "action", "tags", "digest", "size", "pushed", "why");
    for (Entry entry : entries) {
      PrunePlan plan = entry.repository().plan();
      plan.going().forEach(verdict -> row(entry, verdict, out));
      plan.staying().forEach(verdict -> row(entry, verdict, out));
    }
    return out;
  }

  private void row(Entry entry, Verdict verdict, ColumnPrinter out) {
    PrunedImage image = verdict.image();
    Action action =
        Action.of(verdict, entry.outcomes().orElse(Map.of()), entry.outcomes().isPresent());
    out.row(
        Cell.text(entry.repository().name()),
        Cell.text(action.word()),
        tags(image),
        Cell.digest(image.digest()),
        Cell.size(image.size()),
        Cell.age(image.pushedAt(), now),
        Cell.text(action.reason()));
  }

  private static Cell tags(PrunedImage image) {
    if (image.tags().isEmpty()) {
      return Cell.text("-");
    }
    List<String> shown = image.tags().stream().map(PruneReport::shortened).toList();
    return new Cell(String.join(",", shown), String.join(",", image.tags()), false);
  }

  /** A tag that is made of a digest is as long as one. */
  private static String shortened(String tag) {
    int dot = tag.indexOf('.');
    boolean digest = tag.startsWith("sha256-") && tag.length() > SHORT_TAG;
    return digest ? tag.substring(0, SHORT_TAG) + ".." + (dot < 0 ? "" : tag.substring(dot)) : tag;
  }

  /** Says in a line how much goes, or went. */
  void summary(Entry entry) {
    PrunePlan plan = entry.repository().plan();
    long going = plan.going().size();
    long staying = plan.staying().size();
    String name = entry.repository().name() + ": ";
    if (entry.outcomes().isPresent()) {
      long kept = entry.count(Outcome.Stayed.class);
      long failed = entry.count(Outcome.Failed.class);
      say(
          name
              + images(entry.count(Outcome.Deleted.class))
              + " deleted, "
              + (staying + kept)
              + " kept"
              + (kept == 0 ? "" : ", " + kept + " of them because of what happened since the plan")
              + (failed == 0 ? "" : ", " + failed + " not deleted though they should go"));
      return;
    }
    String freed =
        plan.exact()
            ? " in layers that nothing else uses"
            : " by the sizes of the images, which may share layers";
    say(
        name
            + images(going)
            + " would be deleted, "
            + staying
            + " kept; that frees "
            + HumanSize.of(plan.freed())
            + freed);
  }

  /** Warns of what was not meant so, or could not be found out. */
  void warn(RepositoryPlan repository) {
    for (String pattern : repository.plan().unused()) {
      say("warning: --protect " + pattern + " fits no tag of " + repository.name());
    }
    warn(repository.name(), repository.plan().unreadable());
  }

  /** Warns of manifests that cannot be read. */
  void warn(String repository, Map<String, String> unreadable) {
    unreadable.forEach(
        (digest, reason) ->
            say(
                "warning: nothing goes from "
                    + repository
                    + ", for the manifest "
                    + digest
                    + " may need any image and cannot be read: "
                    + reason
                    + ". Push that image again or delete it, then prune again."));
  }

  /** Says something on standard error. */
  void say(String line) {
    context.console().complain(Cell.clean(line) + "\n");
  }

  /** So many images, in words. */
  static String images(long count) {
    return count + (count == 1 ? " image" : " images");
  }
}
