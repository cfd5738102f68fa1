package dev.ecrpublic.command.prune.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much space a plan frees.
 *
 * @param bytes how much
 * @param exact whether it is known which layers others use
 */
record Freed(long bytes, boolean exact) {
  /** What the images that go take alone, or their sizes where a manifest is not known. */
  static Freed of(Inventory inventory, List<Verdict> verdicts) {
    boolean exact =
        verdicts.stream().allMatch(v -> inventory.links().containsKey(v.image().digest()));
    return exact ? new Freed(layers(inventory, verdicts), true) : new Freed(sizes(verdicts), false);
  }

  private static long layers(Inventory inventory, List<Verdict> verdicts) {
    Map<String, Long> alone = new HashMap<>();
    for (Verdict verdict : verdicts) {
      if (verdict.goes()) {
        alone.putAll(inventory.links().get(verdict.image().digest()).blobs());
      }
    }
    for (Verdict verdict : verdicts) {
      if (!verdict.goes()) {
        inventory.links().get(verdict.image().digest()).blobs().forEach((d, s) -> alone.remove(d));
      }
    }
    return alone.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The size of an index is that of images that are counted themselves. */
  private static long sizes(List<Verdict> verdicts) {
    return verdicts.stream()
        .filter(verdict -> verdict.goes() && !verdict.image().index())
        .mapToLong(verdict -> verdict.image().size())
        .sum();
  }
}
