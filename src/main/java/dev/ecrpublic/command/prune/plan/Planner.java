package dev.ecrpublic.command.prune.plan;

import dev.ecrpublic.command.prune.plan.Graph.Reached;
import dev.ecrpublic.command.prune.plan.Link.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes the plan: what the rules name goes together with its parts, unless something needs it that
 * stays.
 */
public final class Planner {
  private final Inventory inventory;
  private final Rules rules;
  private final Graph graph;
  private final Naming naming;

  private Planner(Inventory inventory, Rules rules, Instant now) {
    this.inventory = inventory;
    this.rules = rules;
    this.graph = new Graph(inventory);
    this.naming = new Naming(rules, now, graph);
  }

  /** The plan that rules make of what a repository holds now. */
  public static PrunePlan plan(Inventory inventory, Rules rules, Instant now) {
    return new Planner(inventory, rules, now).plan();
  }

  private PrunePlan plan() {
    List<Verdict> verdicts = inventory.unreadable().isEmpty() ? verdicts() : allStay();
    Freed freed = Freed.of(inventory, verdicts);
    return new PrunePlan(
        verdicts, freed.bytes(), freed.exact(), inventory.unreadable(), unusedPatterns());
  }

  /** What cannot be read may refer to any image, with a tag or without. */
  private List<Verdict> allStay() {
    String digest = inventory.unreadable().keySet().iterator().next();
    String reason =
        "may be needed by " + PrunedImage.shortDigest(digest) + ", which cannot be read";
    List<Verdict> out = new ArrayList<>();
    for (PrunedImage image : graph.images()) {
      boolean itself = inventory.unreadable().containsKey(image.digest());
      out.add(new Verdict(image, false, itself ? "cannot be read" : reason));
    }
    return out;
  }

  private List<Verdict> verdicts() {
    Map<String, String> stays = new LinkedHashMap<>();
    Map<String, String> goes = new LinkedHashMap<>();
    for (PrunedImage image : graph.images()) {
      Verdict verdict =
          naming
              .kept(image)
              .map(reason -> new Verdict(image, false, reason))
              .orElseGet(() -> naming.verdict(image));
      (verdict.goes() ? goes : stays).put(image.digest(), verdict.reason());
    }
    Map<String, Reached> parts = graph.reached(goes.keySet(), Kind::part, this::onlyAPart);
    parts.forEach((digest, reached) -> goes.put(digest, reached.words() + ", which goes"));
    stays.keySet().removeAll(goes.keySet());
    Map<String, Reached> needed = needed(stays.keySet());
    List<Verdict> out = new ArrayList<>();
    for (PrunedImage image : graph.images()) {
      String digest = image.digest();
      if (needed.containsKey(digest)) {
        out.add(new Verdict(image, false, needed.get(digest).words()));
      } else {
        boolean going = !stays.containsKey(digest);
        out.add(new Verdict(image, going, going ? goes.get(digest) : stays.get(digest)));
      }
    }
    return out;
  }

  /** What is found by what it belongs to alone. */
  private boolean onlyAPart(PrunedImage image) {
    return graph.ownTags(image).isEmpty() && naming.kept(image).isEmpty();
  }

  /** What others need that stay: those with a tag of their own are named first. */
  private Map<String, Reached> needed(Set<String> stays) {
    List<String> all = new ArrayList<>(stays);
    all.sort(Comparator.comparing(digest -> onlyAPart(graph.image(digest))));
    Map<String, Reached> out = graph.reached(all, kind -> true, image -> true);
    all.addAll(out.keySet());
    for (String digest : all) {
      for (Link link : graph.links(digest)) {
        if (link.kind().part() && onlyAPart(graph.image(link.to()))) {
          out.putIfAbsent(link.to(), new Reached(graph.image(digest), link.kind()));
        }
      }
    }
    return out;
  }

  private List<String> unusedPatterns() {
    List<String> out = new ArrayList<>();
    for (String pattern : rules.protect()) {
      boolean used =
          graph.images().stream()
              .flatMap(image -> image.tags().stream())
              .anyMatch(tag -> Rules.fits(List.of(pattern), tag).isPresent());
      if (!used) {
        out.add(pattern);
      }
    }
    return out;
  }
}
