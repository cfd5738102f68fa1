package dev.ecrpublic.command.prune;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.command.prune.Sweep.Outcome;
import dev.ecrpublic.command.prune.plan.ManifestLinks;
import dev.ecrpublic.command.prune.plan.PrunedImage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SweepTest {
  private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");

  /** A repository in memory, which behaves as the service does; something happens before a call. */
  private static final class InMemory implements PrunedRepository, ManifestReader {
    final Map<String, PrunedImage> images = new LinkedHashMap<>();
    final Map<String, ManifestLinks> links = new TreeMap<>();
    final List<String> calls = new ArrayList<>();
    Consumer<Integer> beforeDelete = call -> {};
    Set<String> stubborn = Set.of();
    Set<String> hidden = Set.of();
    int deletes;

    InMemory image(String digest, String... children) {
      return tagged(digest, "", children);
    }

    InMemory tagged(String digest, String tags, String... children) {
      images.put(
          digest,
          new PrunedImage(
              digest,
              tags.isEmpty() ? List.of() : List.of(tags.split(",")),
              THEN,
              1,
              "",
              Optional.empty(),
              false));
      links.put(
          digest,
          new ManifestLinks(Set.copyOf(Arrays.asList(children)), Optional.empty(), Map.of()));
      return this;
    }

    @Override
    public List<PrunedImage> images() {
      return List.copyOf(images.values());
    }

    @Override
    public List<PrunedImage> images(Set<String> digests) {
      return images().stream().filter(image -> digests.contains(image.digest())).toList();
    }

    @Override
    public Reading read(List<PrunedImage> wanted) {
      Map<String, ManifestLinks> out = new TreeMap<>(links);
      out.keySet().retainAll(wanted.stream().map(PrunedImage::digest).toList());
      return new Reading(out, new TreeMap<>());
    }

    @Override
    public List<Refusal> delete(List<Target> targets) {
      beforeDelete.accept(++deletes);
      calls.add(
          targets.stream()
              .map(target -> target.digest() + target.tag().map(tag -> ":" + tag).orElse(""))
              .collect(Collectors.joining(" ")));
      List<Refusal> out = new ArrayList<>();
      for (Target target : targets) {
        refusal(target).ifPresent(out::add);
      }
      return out;
    }

    private Optional<Refusal> refusal(Target target) {
      PrunedImage image = images.get(target.digest());
      if (image == null) {
        return refused(target, "ImageNotFound");
      }
      Set<String> there = new HashSet<>(images.keySet());
      there.addAll(hidden);
      boolean listed =
          there.stream().anyMatch(i -> links.get(i).children().contains(target.digest()));
      List<String> left = new ArrayList<>(image.tags());
      if (target.tag().isPresent() && !left.remove(target.tag().get())) {
        return refused(target, "ImageTagDoesNotMatchDigest");
      }
      boolean last = target.tag().isEmpty() || left.isEmpty();
      if (last && (listed || stubborn.contains(target.digest()))) {
        return refused(target, listed ? "ImageReferencedByManifestList" : "KmsError");
      }
      if (last) {
        images.remove(target.digest());
      } else {
        tagged(target.digest(), String.join(",", left), children(target.digest()));
      }
      return Optional.empty();
    }

    private String[] children(String digest) {
      return links.get(digest).children().toArray(String[]::new);
    }

    private static Optional<Refusal> refused(Target target, String code) {
      return Optional.of(new Refusal(target.digest(), code, "no"));
    }
  }

  private static String swept(InMemory repository, String... planned) {
    List<PrunedImage> images = Arrays.stream(planned).map(repository.images::get).toList();
    Sweep sweep = new Sweep(repository, new Inventories(repository, repository), images);
    sweep.run();
    return sweep.outcomes().entrySet().stream()
        .map(one -> one.getKey() + " " + words(one.getValue()))
        .collect(Collectors.joining("; "));
  }

  private static String words(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Deleted() -> "deleted";
      case Outcome.Stayed(String reason) -> "stayed: " + reason;
      case Outcome.Failed(String reason) -> "failed: " + reason;
    };
  }

  @Test
  void indexesGoBeforeWhatTheyList() {
    InMemory repository =
        new InMemory().image("a").image("b").image("mid", "a").image("top", "mid", "b");
    assertEquals(
        "a deleted; b deleted; mid deleted; top deleted",
        swept(repository, "a", "b", "mid", "top"));
    assertEquals(List.of("top", "b mid", "a"), repository.calls);
  }

  @Test
  void tagsGoOneByOneAndAnImageWithTheLast() {
    InMemory repository = new InMemory().tagged("a", "1,2").image("b");
    assertEquals("a deleted; b deleted", swept(repository, "a", "b"));
    assertEquals(List.of("a:1 a:2 b"), repository.calls);
  }

  @Test
  void noCallNamesMoreThanAHundred() {
    InMemory repository = new InMemory();
    String[] names = new String[250];
    for (int i = 0; i < names.length; i++) {
      names[i] = "i" + i;
      repository.image(names[i]);
    }
    String many =
        IntStream.range(0, 130).mapToObj(Integer::toString).collect(Collectors.joining(","));
    repository.tagged("i249", many);
    swept(repository, names);
    assertEquals(
        List.of(100, 100, 49, 100, 30),
        repository.calls.stream().map(call -> call.split(" ").length).toList());
    assertEquals(Map.of(), repository.images);
  }

  @Test
  void whatAnIndexListsThatCouldNotGoStaysWithIt() {
    InMemory repository = new InMemory().image("a").image("top", "a").image("b");
    repository.stubborn = Set.of("top");
    assertEquals(
        "a stayed: listed by top, which stays; top failed: KmsError: no; b deleted",
        swept(repository, "a", "top", "b"));
    assertEquals(List.of("top b"), repository.calls);
  }

  @Test
  void whatIsListedByAnIndexThatIsPushedMeanwhileStays() {
    InMemory repository = new InMemory().image("a").image("b");
    repository.beforeDelete = call -> repository.image("late", "a");
    assertEquals("a stayed: listed by late, which stays; b deleted", swept(repository, "a", "b"));
    assertEquals(List.of("a b"), repository.calls);
  }

  @Test
  void whatWasRefusedForItsIndexIsTriedAgainOnceThatIsGone() {
    InMemory repository = new InMemory().image("a").image("b").image("c", "b");
    repository.beforeDelete =
        call -> {
          if (call == 1) {
            repository.image("late", "a");
          } else {
            repository.images.remove("late");
          }
        };
    assertEquals("a deleted; b deleted; c deleted", swept(repository, "a", "b", "c"));
    assertEquals(List.of("a c", "b", "a"), repository.calls);
  }

  @Test
  void whatIsRefusedForEverIsGivenUp() {
    InMemory repository = new InMemory().image("a").image("b");
    repository.links.put("hidden", new ManifestLinks(Set.of("a"), Optional.empty(), Map.of()));
    repository.hidden = Set.of("hidden");
    assertEquals(
        "a failed: ImageReferencedByManifestList: no; b deleted", swept(repository, "a", "b"));
    assertEquals(List.of("a b", "a"), repository.calls);
  }

  @Test
  void anImageThatIsTaggedInTheLastMomentStays() {
    InMemory repository = new InMemory().tagged("a", "1").image("b");
    repository.beforeDelete = call -> repository.tagged("a", "1,2");
    assertEquals("a stayed: changed in the last moment; b deleted", swept(repository, "a", "b"));
    assertEquals(List.of("2"), repository.images.get("a").tags());
  }

  @Test
  void aTagThatMovedAwayIsNotDeletedElsewhere() {
    InMemory repository = new InMemory().tagged("a", "1").image("b");
    repository.beforeDelete = call -> repository.tagged("a", "").tagged("other", "1");
    assertEquals(
        "a failed: ImageTagDoesNotMatchDigest: no; b deleted", swept(repository, "a", "b"));
    assertEquals(Set.of("a", "other"), repository.images.keySet());
  }

  @Test
  void whatIsGoneAlreadyIsDeleted() {
    InMemory repository = new InMemory().image("a").tagged("b", "1");
    repository.beforeDelete = call -> repository.images.clear();
    assertEquals("a deleted; b deleted", swept(repository, "a", "b"));
  }
}
