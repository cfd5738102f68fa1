package dev.ecrpublic.command.prune;

import dev.ecrpublic.command.prune.PrunedRepository.Refusal;
import dev.ecrpublic.command.prune.PrunedRepository.Target;
import dev.ecrpublic.command.prune.plan.Inventory;
import dev.ecrpublic.command.prune.plan.PrunedImage;
import dev.ecrpublic.command.prune.plan.Recheck;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Deletes what was planned, after another look at the repository before each wave.
 *
 * <p>Images with tags go by their tags, so that one that got another tag in the last moment stays.
 */
final class Sweep {
  private static final int BATCH = 100;
  private static final int PASSES = 8;

  /** Another image may have been refused only because its index was still there. */
  private static final String LISTED = "ImageReferencedByManifestList";

  private static final String GONE = "ImageNotFound";

  private final PrunedRepository repository;
  private final Inventories inventories;
  private final Map<String, PrunedImage> planned = new LinkedHashMap<>();
  private final Map<String, String> staying = new HashMap<>();
  private final Map<String, Refusal> refused = new HashMap<>();
  private final Set<String> deleted = new HashSet<>();
  private Map<String, String> unreadable = Map.of();

  /** A sweep of a repository of those images. */
  Sweep(PrunedRepository repository, Inventories inventories, List<PrunedImage> images) {
    this.repository = repository;
    this.inventories = inventories;
    images.forEach(image -> planned.put(image.digest(), image));
  }

  /** What became of one image. */
  sealed interface Outcome {
    /** It is gone. */
    record Deleted() implements Outcome {}

    /** It was left where it is, for what happened since the plan. */
    record Stayed(String reason) implements Outcome {}

    /** The service did not delete it. */
    record Failed(String reason) implements Outcome {}
  }

  /** Deletes them. */
  void run() {
    boolean more = true;
    for (int pass = 0; more && pass < PASSES; pass++) {
      refused.values().removeIf(refusal -> refusal.code().equals(LISTED));
      int before = deleted.size();
      pass();
      more =
          deleted.size() > before
              && refused.values().stream().anyMatch(refusal -> refusal.code().equals(LISTED));
    }
    for (PrunedImage image : deleted.isEmpty() ? List.<PrunedImage>of() : repository.images()) {
      if (deleted.remove(image.digest())) {
        staying.put(image.digest(), "changed in the last moment");
      }
    }
  }

  /** The digests of manifests that could not be read when it was looked last, with why. */
  Map<String, String> unreadable() {
    return unreadable;
  }

  /** What became of each, by digest, as far as it was run. */
  Map<String, Outcome> outcomes() {
    Map<String, Outcome> out = new LinkedHashMap<>();
    planned.keySet().forEach(digest -> out.put(digest, outcome(digest)));
    return out;
  }

  private Outcome outcome(String digest) {
    if (deleted.contains(digest)) {
      return new Outcome.Deleted();
    }
    Refusal refusal = refused.get(digest);
    if (refusal != null) {
      return new Outcome.Failed(refusal.code() + ": " + refusal.reason());
    }
    String reason = staying.get(digest);
    return reason == null
        ? new Outcome.Failed("the prune ended before it")
        : new Outcome.Stayed(reason);
  }

  private void pass() {
    Set<String> tried = new HashSet<>();
    List<PrunedImage> wave = next(tried);
    while (!wave.isEmpty()) {
      wave.forEach(image -> tried.add(image.digest()));
      for (List<PrunedImage> part : parts(wave)) {
        delete(part);
      }
      wave = next(tried);
    }
  }

  /** The next images that nothing needs which is still there. */
  private List<PrunedImage> next(Set<String> tried) {
    List<PrunedImage> left = new ArrayList<>();
    for (PrunedImage image : planned.values()) {
      if (!tried.contains(image.digest()) && !refused.containsKey(image.digest())) {
        left.add(image);
      }
    }
    if (left.isEmpty()) {
      return List.of();
    }
    Inventory now = inventories.take();
    unreadable = now.unreadable();
    Recheck check = Recheck.of(left, now);
    left.forEach(image -> staying.remove(image.digest()));
    staying.putAll(check.staying());
    Set<String> there = new HashSet<>(check.staying().keySet());
    check.waves().forEach(wave -> wave.forEach(image -> there.add(image.digest())));
    left.removeIf(image -> there.contains(image.digest()));
    left.forEach(gone -> deleted.add(gone.digest()));
    return check.waves().isEmpty() ? List.of() : check.waves().getFirst();
  }

  /** As many images as one call takes; one with more tags than that is alone. */
  private static List<List<PrunedImage>> parts(List<PrunedImage> wave) {
    List<List<PrunedImage>> out = new ArrayList<>();
    int room = 0;
    for (PrunedImage image : wave) {
      int names = Math.max(1, image.tags().size());
      if (names > room) {
        out.add(new ArrayList<>());
        room = BATCH;
      }
      out.getLast().add(image);
      room -= names;
    }
    return out;
  }

  private void delete(List<PrunedImage> images) {
    List<Target> targets = new ArrayList<>();
    Set<String> changed = changed(images);
    for (PrunedImage image : images) {
      if (changed.contains(image.digest())) {
        staying.put(image.digest(), "changed in the last moment");
        continue;
      }
      image.tags().forEach(tag -> targets.add(new Target(image.digest(), Optional.of(tag))));
      if (image.tags().isEmpty()) {
        targets.add(new Target(image.digest(), Optional.empty()));
      }
    }
    for (int from = 0; from < targets.size(); from += BATCH) {
      call(targets.subList(from, Math.min(targets.size(), from + BATCH)));
    }
    for (PrunedImage image : images) {
      if (!refused.containsKey(image.digest()) && !staying.containsKey(image.digest())) {
        deleted.add(image.digest());
      }
    }
  }

  private void call(List<Target> targets) {
    for (Refusal refusal : repository.delete(targets)) {
      if (!refusal.code().equals(GONE)) {
        refused.put(refusal.digest(), refusal);
      }
    }
  }

  /** Nothing but another look keeps an untagged image that somebody tags now. */
  private Set<String> changed(List<PrunedImage> images) {
    Set<String> untagged = new HashSet<>();
    images.stream().filter(image -> image.tags().isEmpty()).forEach(i -> untagged.add(i.digest()));
    Set<String> out = new HashSet<>();
    if (untagged.isEmpty()) {
      return out;
    }
    for (PrunedImage now : repository.images(untagged)) {
      if (!now.same(planned.get(now.digest()))) {
        out.add(now.digest());
      }
    }
    return out;
  }
}
