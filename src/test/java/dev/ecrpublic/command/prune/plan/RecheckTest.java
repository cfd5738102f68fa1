package dev.ecrpublic.command.prune.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class RecheckTest {
  private static final String BEFORE =
      """
      keep  1     9d
      old   -     9d  lists amd arm
      amd   -     9d
      arm   -     9d
      sig   @old.sig 9d
      x     -     9d
      """;

  /** What is left of {@code prune --untagged} when the repository is another one by then. */
  private record Case(String name, String now, String picture) {}

  private static final List<Case> CASES =
      List.of(
          new Case("nothing happened", BEFORE, "old x | amd arm sig |"),
          new Case(
              "an image is tagged",
              BEFORE.replace("x     - ", "x     new "),
              "old | amd arm sig | x: tagged new since the plan"),
          new Case(
              "an index is tagged",
              BEFORE.replace("old   - ", "old   new "),
              "x | amd: listed by new, which stays; arm: listed by new, which stays; old: tagged"
                  + " new since the plan; sig: tagged as a signature of new, which stays"),
          new Case(
              "an image is pushed again",
              BEFORE.replace("x     -     9d", "x     -     1m"),
              "old | amd arm sig | x: pushed again since the plan"),
          new Case(
              "an index is pushed that lists one",
              BEFORE + "next 2 1m lists arm",
              "old x | amd sig | arm: listed by 2, which stays"),
          new Case(
              "an image is signed",
              BEFORE + "s2 @x.sig 1m",
              "old | amd arm sig | x: the subject of @x.sig, which stays"),
          new Case(
              "an image is gone", BEFORE.replace("x     -     9d\n", ""), "old | amd arm sig |"),
          new Case(
              "a manifest cannot be read any more",
              BEFORE.replace("1     9d", "1     9d unreadable"),
              "amd: keep cannot be read; arm: keep cannot be read; old: keep cannot be read; sig:"
                  + " keep cannot be read; x: keep cannot be read"));

  @TestFactory
  Stream<DynamicTest> whatChangedStays() {
    return CASES.stream().map(one -> dynamicTest(one.name, () -> check(one)));
  }

  private static void check(Case one) {
    Drawn before = new Drawn(BEFORE);
    PrunePlan plan = Planner.plan(before.inventory(), Drawn.rules("--untagged"), Drawn.NOW);
    List<PrunedImage> planned = plan.going().stream().map(Verdict::image).toList();
    Drawn now = new Drawn(one.now);
    assertEquals(one.picture, now.picture(Recheck.of(planned, now.inventory())));
  }
}
