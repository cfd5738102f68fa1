package dev.ecrpublic.emulate.ecr.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** How the rules of a policy go together. */
class EvaluationTest {
  private static final String PROD_AND_BETA =
      """
      A beta-1,prod-1 10d
      B beta-2,prod-2 9d
      C beta-3 8d
      """;

  private static final List<Sentence> PRIORITIES =
      List.of(
          new Sentence(
              "what a higher rule selects no lower rule acts on, even if the higher one leaves it",
              """
              1 tagged prod* count 1 expire
              2 tagged beta* count 1 expire
              """,
              PROD_AND_BETA,
              "A expire 1"),
          new Sentence(
              "the same with the priorities changed",
              """
              1 tagged beta* count 1 expire
              2 tagged prod* count 1 expire
              """,
              PROD_AND_BETA,
              """
              A expire 1
              B expire 1
              """),
          new Sentence(
              "the rules are applied by priority, wherever they stand in the text",
              """
              20 tagged beta* count 1 expire
              3 tagged prod* count 1 expire
              """,
              PROD_AND_BETA,
              "A expire 3"),
          new Sentence(
              "every kind of rule in one policy",
              """
              1 tagged alpha* count 1 expire
              2 untagged pushed 1 expire
              3 any count 1 expire
              """,
              """
              A alpha-1,beta-1 4d
              B - 3d
              C alpha-2 2d
              D hash 1d
              E - 1d
              """,
              """
              A expire 1
              B expire 2
              D expire 3
              """),
          new Sentence(
              "an image that a higher rule marks is acted on once",
              """
              1 tagged v* pushed 5 expire
              2 any pushed 5 expire
              """,
              """
              A v1 10d
              B w1 10d
              """,
              """
              A expire 1
              B expire 2
              """),
          new Sentence(
              "a marked image still counts as present for a lower rule",
              """
              1 tagged v* pushed 1 expire
              2 any count 2 expire
              """,
              """
              A v1 2d
              B w1 3d
              C w2 4d
              D w3 5d
              """,
              """
              A expire 1
              D expire 2
              C expire 2
              """),
          new Sentence(
              "an image that a higher rule protects counts as present for a lower rule",
              """
              1 tagged v* count 5 expire
              2 any count 2 expire
              """,
              """
              A v1 1d
              B v2 2d
              C w1 3d
              """,
              "C expire 2"),
          new Sentence(
              "a rule that leaves an image to be archived keeps a lower one from expiring it",
              """
              1 tagged v* pulled 30 transition
              2 any pushed 1 expire
              """,
              """
              A v1 20d
              B w1 20d
              """,
              "B expire 2"),
          new Sentence(
              "a rule for untagged images keeps them from a rule for any",
              """
              1 untagged pushed 30 expire
              2 any pushed 1 expire
              """,
              """
              A - 20d
              B w1 20d
              """,
              "B expire 2"),
          new Sentence(
              "outcomes are in the order of the rules, and the oldest first",
              """
              1 tagged v* pushed 1 expire
              2 tagged w* pushed 1 transition
              """,
              """
              A w1 9d
              B v1 2d
              C w2 8d
              D v2 3d
              """,
              """
              D expire 1
              B expire 1
              A transition 2
              C transition 2
              """));

  @TestFactory
  Stream<DynamicTest> priorities() {
    return Sentence.tests(PRIORITIES);
  }

  @Test
  void anImageWhoseArchivingIsNotKnownStays() {
    LifecycleImage known = Rows.images("A v1 200d archived 100d").getFirst();
    LifecycleImage image =
        new LifecycleImage(
            "A",
            List.of("v1"),
            known.pushedAt(),
            null,
            null,
            null,
            LifecycleImage.StorageClass.ARCHIVE,
            List.of(),
            null);
    assertEquals(
        List.of(),
        Evaluation.of(Rows.policy("1 any archived 90 expire"), List.of(image), Rows.NOW));
  }

  @Test
  void aTimeToComeCanBeAskedFor() {
    List<LifecycleImage> images = Rows.images("A v1 1d");
    LifecyclePolicy policy = Rows.policy("1 any pushed 30 expire");
    assertEquals("", Rows.outcomes(Evaluation.of(policy, images, Rows.NOW)));
    assertEquals(
        "A expire 1",
        Rows.outcomes(Evaluation.of(policy, images, Rows.NOW.plus(Duration.ofDays(30)))));
  }

  @Test
  void theLongestTimeIsNeverOver() {
    assertEquals(
        "",
        Rows.outcomes(
            Evaluation.of(
                Rows.policy("1 any pushed 2147483647 expire"),
                Rows.images("A v1 9999d"),
                Rows.NOW)));
  }
}
