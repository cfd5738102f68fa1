package dev.ecrpublic.emulate.ecr.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.emulate.ecr.lifecycle.LifecycleImage.StorageClass;
import dev.ecrpublic.text.Wildcard;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Policies on repositories, both at random. */
class EvaluationPropertyTest {
  private static final int SEEDS = 8_000;

  @Test
  void whatTheRulesProtectIsNeverNamedAndAllElseIs() {
    int named = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      RandomRows rows = new RandomRows(seed);
      String policy = rows.policy();
      String repository = rows.repository();
      List<LifecycleImage> images = Rows.images(repository);
      String expected = new Oracle(policy, images).all();
      Collections.shuffle(images, new Random(seed));
      List<LifecycleOutcome> outcomes = Evaluation.of(Rows.policy(policy), images, Rows.NOW);
      String picture = "seed " + seed + "\n" + policy + "\n" + repository;
      assertEquals(
          expected,
          Rows.outcomes(outcomes).lines().sorted().collect(Collectors.joining("\n")),
          picture);
      inOrder(outcomes, picture);
      named += outcomes.size();
    }
    assertTrue(named > SEEDS, "only " + named + " images were acted on");
  }

  private static void inOrder(List<LifecycleOutcome> outcomes, String picture) {
    List<String> before = new ArrayList<>();
    List<String> all = outcomes.stream().map(outcome -> outcome.image().digest()).toList();
    LifecycleOutcome last = null;
    for (LifecycleOutcome outcome : outcomes) {
      String subject = outcome.image().subject();
      boolean follows = all.contains(subject) && !subject.equals(outcome.image().digest());
      assertTrue(!follows || before.contains(subject), picture);
      if (!follows && last != null) {
        assertTrue(last.rulePriority() <= outcome.rulePriority(), picture);
        assertTrue(
            last.rulePriority() < outcome.rulePriority()
                || !last.image().orderedBy().isAfter(outcome.image().orderedBy()),
            picture);
      }
      last = follows ? last : outcome;
      before.add(outcome.image().digest());
    }
  }

  @Test
  void applyingDoesWhatThePreviewSaidAndFreesOnlyWhatHungOnThat() {
    int freed = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      RandomRows rows = new RandomRows(seed);
      String words = rows.policy();
      LifecyclePolicy policy = Rows.policy(words);
      String repository = rows.repository();
      String picture = "seed " + seed + "\n" + words + "\n" + repository;
      List<LifecycleImage> images = Rows.images(repository);
      List<LifecycleOutcome> outcomes = Evaluation.of(policy, images, Rows.NOW);
      int most = images.size();
      for (int runs = 0; !outcomes.isEmpty(); runs++) {
        assertTrue(runs < most, "no end: " + picture);
        List<LifecycleImage> left = applied(images, outcomes);
        List<LifecycleOutcome> next = Evaluation.of(policy, left, Rows.NOW);
        assertEquals(List.of(), again(outcomes, next), picture);
        for (LifecycleOutcome outcome : next) {
          assertTrue(hung(outcome.image(), outcomes, next), outcome + "\n" + picture);
        }
        freed += next.size();
        images = left;
        outcomes = next;
      }
    }
    assertTrue(freed > SEEDS / 100, "only " + freed + " images were freed");
  }

  /** The repository after that: what expires is gone, and nothing else is other than before. */
  private static List<LifecycleImage> applied(
      List<LifecycleImage> images, List<LifecycleOutcome> outcomes) {
    Map<String, LifecycleAction> actions =
        outcomes.stream()
            .collect(
                Collectors.toMap(outcome -> outcome.image().digest(), LifecycleOutcome::action));
    return images.stream()
        .filter(image -> actions.get(image.digest()) != LifecycleAction.EXPIRE)
        .map(image -> actions.containsKey(image.digest()) ? archived(image) : image)
        .toList();
  }

  private static LifecycleImage archived(LifecycleImage image) {
    return new LifecycleImage(
        image.digest(),
        image.tags(),
        image.pushedAt(),
        image.lastPulledAt(),
        Rows.NOW,
        image.lastActivatedAt(),
        StorageClass.ARCHIVE,
        image.children(),
        image.subject());
  }

  /** What was archived may expire when its subject does; nothing else is acted on twice. */
  private static List<LifecycleOutcome> again(
      List<LifecycleOutcome> outcomes, List<LifecycleOutcome> next) {
    return next.stream()
        .filter(
            outcome ->
                outcomes.stream()
                    .anyMatch(o -> o.image().digest().equals(outcome.image().digest())))
        .filter(
            outcome -> outcome.action() == LifecycleAction.TRANSITION || !follows(outcome, next))
        .toList();
  }

  private static boolean follows(LifecycleOutcome outcome, List<LifecycleOutcome> outcomes) {
    return outcomes.stream().anyMatch(o -> o.image().digest().equals(outcome.image().subject()));
  }

  /** Whether what was acted on lists an image or is its subject, or what goes now is. */
  private static boolean hung(
      LifecycleImage image, List<LifecycleOutcome> outcomes, List<LifecycleOutcome> next) {
    return outcomes.stream()
            .map(LifecycleOutcome::image)
            .anyMatch(
                other ->
                    other.children().contains(image.digest())
                        || other.digest().equals(image.subject()))
        || next.stream().anyMatch(o -> o.image().digest().equals(image.subject()));
  }

  @Test
  void patternsMatchAsTheSameRegularExpressionsDo() {
    Random random = new Random(1);
    for (int i = 0; i < 200_000; i++) {
      String pattern = word(random, "ab*", 7);
      String tag = word(random, "ab", 9);
      assertEquals(
          tag.matches(pattern.replace("*", ".*")),
          Wildcard.of(pattern).matches(tag),
          pattern + " on " + tag);
    }
  }

  private static String word(Random random, String letters, int most) {
    return IntStream.range(0, random.nextInt(most + 1))
        .mapToObj(i -> letters.substring(random.nextInt(letters.length())).substring(0, 1))
        .collect(Collectors.joining());
  }

  @Test
  @Timeout(60)
  void aFullRepositoryAndAFullPolicyTakeSeconds() {
    String policy =
        IntStream.rangeClosed(1, LifecyclePolicy.MAX_RULES)
            .mapToObj(i -> i + " tagged *a*" + i + "*b*,*c count 10 expire")
            .collect(Collectors.joining("\n"));
    Function<Integer, String> row =
        i -> "i%d a-%d-b,c %dd lists i%d about i%d".formatted(i, i, i % 300, i * 2, i * 3);
    String repository =
        IntStream.rangeClosed(1, 100_000).boxed().map(row).collect(Collectors.joining("\n"));
    assertTrue(
        Evaluation.of(Rows.policy(policy), Rows.images(repository), Rows.NOW).size() > 10_000);
  }
}
