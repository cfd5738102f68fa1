package dev.ecrpublic.command.prune;

import dev.ecrpublic.command.prune.Sweep.Outcome;
import dev.ecrpublic.command.prune.plan.PrunePlan;
import dev.ecrpublic.command.prune.plan.PrunedImage;
import dev.ecrpublic.command.prune.plan.Verdict;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Plans as plain values, for a file and for other formats. */
final class PlanDocument {
  static final String REPOSITORIES = "repositories";
  static final String NAME = "repositoryName";
  static final String ARN = "repositoryArn";
  static final String IMAGES = "imageDetails";
  static final String DIGEST = "imageDigest";
  static final String TAGS = "imageTags";
  static final String SIZE = "imageSizeInBytes";
  static final String PUSHED_AT = "imagePushedAt";
  static final String MEDIA_TYPE = "imageManifestMediaType";
  static final String ACTION = "action";
  static final String REASON = "reason";
  static final String FREED = "bytesFreed";
  static final String EXACT = "bytesFreedExact";
  static final String UNREADABLE = "unreadable";
  private static final String DELETE = "delete";

  private PlanDocument() {}

  /** What becomes of an image in one word, and why. */
  record Action(String word, String reason) {
    /** What was planned, or what came of it. */
    static Action of(Verdict verdict, Map<String, Outcome> outcomes, boolean applied) {
      if (!verdict.goes()) {
        return new Action(applied ? "kept" : "keep", verdict.reason());
      }
      return switch (outcomes.get(verdict.image().digest())) {
        case null -> new Action(DELETE, verdict.reason());
        case Outcome.Deleted() -> new Action("deleted", verdict.reason());
        case Outcome.Stayed(String reason) -> new Action("kept", reason);
        case Outcome.Failed(String reason) -> new Action("failed", reason);
      };
    }
  }

  /** A plan with what came of it; {@code time} says how a time is shown. */
  static Map<String, Object> of(
      RepositoryPlan repository,
      Optional<Map<String, Outcome>> outcomes,
      Function<Instant, Object> time) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put(NAME, repository.name());
    out.put(ARN, repository.arn());
    List<Object> images = new ArrayList<>();
    for (Verdict verdict : repository.plan().verdicts()) {
      Action action = Action.of(verdict, outcomes.orElse(Map.of()), outcomes.isPresent());
      images.add(image(verdict.image(), action, time));
    }
    out.put(IMAGES, images);
    out.put(FREED, repository.plan().freed());
    out.put(EXACT, repository.plan().exact());
    List<Object> unreadable = new ArrayList<>();
    repository
        .plan()
        .unreadable()
        .forEach((digest, reason) -> unreadable.add(structure(DIGEST, digest, REASON, reason)));
    out.put(UNREADABLE, unreadable);
    return out;
  }

  private static Map<String, Object> image(
      PrunedImage image, Action action, Function<Instant, Object> time) {
    Map<String, Object> out =
        structure(ACTION, action.word(), REASON, action.reason(), DIGEST, image.digest());
    out.put(TAGS, image.tags());
    out.put(SIZE, image.size());
    out.put(PUSHED_AT, time.apply(image.pushedAt()));
    out.put(MEDIA_TYPE, image.mediaType());
    return out;
  }

  private static Map<String, Object> structure(String... members) {
    Map<String, Object> out = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      out.put(members[i], members[i + 1]);
    }
    return out;
  }

  /** Reads a plan that was written with times as text; nothing for anything else. */
  static Optional<RepositoryPlan> read(Object value) {
    if (!(value instanceof Map<?, ?> map)
        || !(map.get(NAME) instanceof String name)
        || !(map.get(ARN) instanceof String arn)
        || !(map.get(IMAGES) instanceof List<?> images)
        || !(map.get(FREED) instanceof Long freed)
        || !(map.get(EXACT) instanceof Boolean exact)) {
      return Optional.empty();
    }
    List<Verdict> verdicts = new ArrayList<>();
    for (Object image : images) {
      Optional<Verdict> verdict = verdict(image);
      if (verdict.isEmpty()) {
        return Optional.empty();
      }
      verdicts.add(verdict.get());
    }
    PrunePlan plan = new PrunePlan(verdicts, freed, exact, Map.of(), List.of());
    return Optional.of(new RepositoryPlan(name, arn, plan));
  }

  private static Optional<Verdict> verdict(Object value) {
    if (!(value instanceof Map<?, ?> map)
        || !(map.get(ACTION) instanceof String action)
        || !(map.get(REASON) instanceof String reason)
        || !(map.get(DIGEST) instanceof String digest)
        || !(map.get(TAGS) instanceof List<?> tags)
        || !tags.stream().allMatch(String.class::isInstance)
        || !(map.get(SIZE) instanceof Long size)
        || !(map.get(MEDIA_TYPE) instanceof String mediaType)
        || !(map.get(PUSHED_AT) instanceof String time)) {
      return Optional.empty();
    }
    List<String> names = tags.stream().map(Object::toString).toList();
    return instant(time)
        .map(at -> new PrunedImage(digest, names, at, size, mediaType, Optional.empty(), false))
        .map(image -> new Verdict(image, action.equals(DELETE), reason));
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
