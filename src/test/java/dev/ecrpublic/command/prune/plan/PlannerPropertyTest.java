package dev.ecrpublic.command.prune.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Thousands of small repositories at random, against a plain restatement of what prune promises.
 */
class PlannerPropertyTest {
  private static final int REPOSITORIES = 6000;
  private static final String[] RULES = {
    "--untagged",
    "--untagged --older-than 5d",
    "--older-than 5d",
    "--keep 2",
    "--keep 1 --tags v*",
    "--untagged --keep 1",
    "--tags v? --older-than 3d",
    "--untagged --tags w* --protect v1 --protect nothing",
    "--tags *",
  };

  @Test
  void whatIsReachedStaysAndWhatElseIsNamedGoes() {
    for (int seed = 0; seed < REPOSITORIES; seed++) {
      Random random = new Random(seed);
      String drawing = RandomRepository.drawn(random);
      Rules rules = Drawn.rules(RULES[random.nextInt(RULES.length)]);
      Inventory inventory = new Drawn(drawing).inventory();
      PrunePlan plan = Planner.plan(inventory, rules, Drawn.NOW);
      Set<String> goes = new TreeSet<>();
      plan.going().forEach(verdict -> goes.add(verdict.image().digest()));
      String what = "seed " + seed + " " + rules + "\n" + drawing;
      assertEquals(new Promise(inventory, rules).goes(), goes, what);
      everyWaveIsInOrder(inventory, plan, what);
      List<PrunedImage> planned = plan.going().stream().map(Verdict::image).toList();
      Recheck same = Recheck.of(planned, inventory);
      assertEquals(Map.of(), same.staying(), what);
      assertEquals(goes.size(), same.waves().stream().mapToInt(List::size).sum(), what);
    }
  }

  /** Nothing is deleted while an index is there that lists it. */
  private static void everyWaveIsInOrder(Inventory inventory, PrunePlan plan, String what) {
    Set<String> there = new TreeSet<>();
    inventory.images().forEach(image -> there.add(image.digest()));
    List<PrunedImage> planned = plan.going().stream().map(Verdict::image).toList();
    for (List<PrunedImage> wave : Recheck.of(planned, inventory).waves()) {
      List<String> gone = wave.stream().map(PrunedImage::digest).toList();
      gone.forEach(there::remove);
      for (String index : there) {
        Set<String> lost = new TreeSet<>(inventory.links().get(index).children());
        lost.retainAll(gone);
        assertEquals(Set.of(), lost, what);
      }
    }
  }

  /** What prune promises, in the words of its manual and without a thought of speed. */
  private record Promise(Inventory inventory, Rules rules) {
    Set<String> goes() {
      Set<String> named = new TreeSet<>();
      inventory.images().stream().filter(this::named).forEach(i -> named.add(i.digest()));
      boolean more = true;
      while (more) {
        more = false;
        for (PrunedImage part : inventory.images()) {
          boolean free = own(part).isEmpty() && !safe(part);
          if (free && inventory.images().stream().anyMatch(i -> partOf(part, i, named))) {
            more |= named.add(part.digest());
          }
        }
      }
      Set<String> stays = new TreeSet<>();
      inventory.images().stream()
          .map(PrunedImage::digest)
          .filter(digest -> !named.contains(digest))
          .forEach(stays::add);
      more = true;
      while (more) {
        more = false;
        for (PrunedImage image : inventory.images()) {
          if (inventory.images().stream().anyMatch(i -> needs(i, image, stays))) {
            more |= stays.add(image.digest());
          }
        }
      }
      named.removeAll(stays);
      return named;
    }

    private boolean safe(PrunedImage image) {
      return image.archived()
          || image.pushedAt().isAfter(Drawn.NOW.minus(rules.grace()))
          || image.tags().stream().anyMatch(t -> rules.protect().contains(t));
    }

    private List<String> own(PrunedImage image) {
      List<String> out = new ArrayList<>(image.tags());
      out.removeIf(tag -> inventory.images().stream().anyMatch(i -> tagOf(tag, i)));
      return out;
    }

    private static boolean tagOf(String tag, PrunedImage subject) {
      return tag.split("\\.")[0].equals(subject.digest().replace(':', '-'));
    }

    private boolean old(PrunedImage image) {
      return rules.olderThan().isEmpty()
          || !image.pushedAt().isAfter(Drawn.NOW.minus(rules.olderThan().get()));
    }

    private boolean named(PrunedImage image) {
      List<String> own = own(image);
      boolean any = rules.keep().isEmpty() && rules.tags().isEmpty();
      if (safe(image) || !old(image)) {
        return false;
      }
      if (own.isEmpty()) {
        return rules.untagged() || any;
      }
      boolean about = own.stream().allMatch(this::about);
      return about && (!any || !rules.untagged()) && newer(image) >= rules.keep().orElse(0);
    }

    private boolean about(String tag) {
      return rules.tags().isEmpty()
          || rules.tags().stream()
              .anyMatch(p -> tag.matches(p.replace("*", ".*").replace("?", ".")));
    }

    /** How many tagged images that the patterns are about are newer than this one. */
    private long newer(PrunedImage image) {
      return inventory.images().stream()
          .filter(i -> own(i).stream().anyMatch(this::about))
          .filter(
              i ->
                  i.pushedAt().isAfter(image.pushedAt())
                      || i.pushedAt().equals(image.pushedAt())
                          && i.digest().compareTo(image.digest()) < 0)
          .count();
    }

    private boolean partOf(PrunedImage part, PrunedImage whole, Set<String> among) {
      return among.contains(whole.digest())
          && !part.equals(whole)
          && (links(whole).children().contains(part.digest())
              || links(part).subject().filter(whole.digest()::equals).isPresent()
              || part.tags().stream().anyMatch(tag -> tagOf(tag, whole)));
    }

    private boolean needs(PrunedImage image, PrunedImage other, Set<String> among) {
      boolean subject =
          links(image).subject().filter(other.digest()::equals).isPresent()
              || image.tags().stream().anyMatch(tag -> tagOf(tag, other));
      return among.contains(image.digest()) && subject || partOf(other, image, among);
    }

    private ManifestLinks links(PrunedImage image) {
      return inventory.links().get(image.digest());
    }
  }
}
