package dev.ecrpublic.emulate.ecr.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules of evaluation, a sentence each, in the words of {@link Rows}. */
class EvaluationTest {
  /** What a policy does to a repository. */
  private record Case(String sentence, String policy, String repository, String outcomes) {}

  private static final String PROD_AND_BETA =
      """
      A beta-1,prod-1 10d
      B beta-2,prod-2 9d
      C beta-3 8d
      """;

  private static final List<Case> PRIORITIES =
      List.of(
          new Case(
              "what a higher rule selects no lower rule acts on, even if the higher one leaves it",
              """
              1 tagged prod* count 1 expire
              2 tagged beta* count 1 expire
              """,
              PROD_AND_BETA,
              "A expire 1"),
          new Case(
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
          new Case(
              "the rules are applied by priority, wherever they stand in the text",
              """
              20 tagged beta* count 1 expire
              3 tagged prod* count 1 expire
              """,
              PROD_AND_BETA,
              "A expire 3"),
          new Case(
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
          new Case(
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
          new Case(
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
          new Case(
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
          new Case(
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
          new Case(
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
          new Case(
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

  private static final List<Case> TAGS =
      List.of(
          new Case(
              "an image is selected if it has tags for all patterns",
              "1 tagged alpha*,beta* pushed 5 expire",
              """
              A alpha-1 12d
              B beta-1 11d
              C alpha-2,beta-2 10d
              D alpha-3 4d
              E beta-3 3d
              F alpha-4,beta-4 2d
              """,
              "C expire 1"),
          new Case(
              "other tags beside do not matter",
              "1 tagged alpha*,beta* count 1 expire",
              """
              A alpha-1,beta-1,gamma-1 10d
              B alpha-2,beta-2 9d
              C alpha-3,beta-3,gamma-2 8d
              """,
              """
              A expire 1
              B expire 1
              """),
          new Case(
              "an image is selected if it has tags for all prefixes",
              "1 prefixed alpha,beta pushed 5 expire",
              """
              A alpha-1 9d
              B alpha-2,beta-2 9d
              """,
              "B expire 1"),
          new Case(
              "one tag may fit several patterns",
              "1 tagged a*,*z pushed 5 expire",
              """
              A a-z 9d
              B a-y 9d
              """,
              "A expire 1"),
          new Case(
              "a pattern without a wildcard is the whole tag",
              "1 tagged prod pushed 5 expire",
              """
              A prod 9d
              B prod1 9d
              """,
              "A expire 1"),
          new Case(
              "a pattern is matched against the whole tag",
              "1 tagged prod* pushed 5 expire",
              """
              A prod 9d
              B pre-prod 9d
              C production-team1 8d
              """,
              """
              A expire 1
              C expire 1
              """),
          new Case(
              "a pattern may look into the middle of a tag",
              "1 tagged *prod* pushed 5 expire",
              """
              A repo-production 9d
              B prod 8d
              C prd 9d
              """,
              """
              A expire 1
              B expire 1
              """),
          new Case(
              "the pieces of a pattern do not overlap in a tag",
              "1 tagged ab*ba pushed 5 expire",
              """
              A aba 9d
              B abba 9d
              """,
              "B expire 1"),
          new Case(
              "the pieces of a pattern come in their order",
              "1 tagged *1*2*3* pushed 5 expire",
              """
              A x1y2z3 9d
              B x3y2z1 9d
              """,
              "A expire 1"),
          new Case(
              "a dot, a question mark or a bracket is nothing special in a pattern",
              "1 tagged v1.?[0]* pushed 5 expire",
              "A v1.00 9d",
              ""),
          new Case(
              "patterns and prefixes tell upper from lower case",
              """
              1 tagged Prod* pushed 5 expire
              2 prefixed Prod pushed 5 expire
              """,
              "A prod 9d",
              ""),
          new Case(
              "a pattern of one star is any tag, and no untagged image",
              "1 tagged * pushed 5 expire",
              """
              A v1 9d
              B - 9d
              """,
              "A expire 1"),
          new Case(
              "a rule for untagged images selects no tagged one",
              "1 untagged count 1 expire",
              """
              A - 3d
              B - 2d
              C v1 9d
              """,
              "A expire 1"),
          new Case(
              "a rule for any selects tagged and untagged images",
              "1 any count 1 expire",
              """
              A alpha-1 4d
              B beta-1 3d
              C - 2d
              D alpha-2 1d
              """,
              """
              A expire 1
              B expire 1
              C expire 1
              """));

  private static final List<Case> COUNTS =
      List.of(
          new Case("an empty repository has no outcomes", "1 any count 1 expire", "", ""),
          new Case(
              "a rule that keeps as many images as there are leaves them",
              "1 any count 2 expire",
              """
              A v1 4d
              B v2 3d
              """,
              ""),
          new Case(
              "of two images pushed at once the one with the higher digest counts as newer",
              "1 any count 1 expire",
              """
              B v1 4d
              A v2 4d
              """,
              "A expire 1"),
          new Case(
              "images beyond a count may be archived",
              "1 any count 1 transition",
              """
              A v1 4d
              B v2 3d
              """,
              "A transition 1"),
          new Case(
              "an archived image does not count for a rule of the standard class",
              "1 any count 1 expire",
              """
              A v1 4d archived 1d
              B v2 3d
              """,
              ""),
          new Case(
              "a restored image is as new as its restoration",
              "1 any count 1 expire",
              """
              A v1 40d archived 30d restored 1d
              B v2 3d
              """,
              "B expire 1"),
          new Case(
              "an image that is exactly as old as the days is not older, and stays",
              "1 any pushed 5 expire",
              """
              A v1 5d
              B v2 5d1s
              """,
              "B expire 1"),
          new Case(
              "sinceImagePushed does not look at pulls",
              "1 any pushed 5 expire",
              "A v1 6d pulled 1d",
              "A expire 1"),
          new Case(
              "sinceImagePushed counts from the restoration of a restored image",
              "1 any pushed 5 expire",
              """
              A v1 40d archived 30d restored 1d
              B v1 40d archived 30d restored 6d
              """,
              "B expire 1"),
          new Case(
              "sinceImagePulled counts from the last pull",
              "1 any pulled 5 transition",
              """
              A v1 40d pulled 5d
              B v2 40d pulled 5d1s
              C v3 40d pulled 1d
              """,
              "B transition 1"),
          new Case(
              "an image that was never pulled counts as pulled when it was pushed",
              "1 any pulled 5 transition",
              """
              A v1 5d
              B v2 6d
              """,
              "B transition 1"),
          new Case(
              "an image that was not pulled since its restoration counts from that",
              "1 any pulled 5 transition",
              """
              A v1 40d pulled 35d archived 30d restored 4d
              B v2 40d pulled 35d archived 30d restored 6d
              C v3 40d archived 30d restored 4d
              """,
              "B transition 1"),
          new Case(
              "an image that was pulled since its restoration counts from the pull",
              "1 any pulled 5 transition",
              """
              A v1 40d pulled 1d archived 30d restored 9d
              B v2 40d pulled 6d archived 30d restored 9d
              """,
              "B transition 1"));

  private static final List<Case> ARCHIVE =
      List.of(
          new Case(
              "an archived image is not archived again",
              "1 any pushed 5 transition",
              "A v1 40d archived 30d",
              ""),
          new Case(
              "an archived image is not expired by its push",
              "1 any pushed 5 expire",
              "A v1 400d archived 300d",
              ""),
          new Case(
              "sinceImageTransitioned counts from the archiving",
              "1 any archived 90 expire",
              """
              A v1 400d archived 90d
              B v2 400d archived 90d1s
              """,
              "B expire 1"),
          new Case(
              "sinceImageTransitioned selects no image of the standard class",
              "1 any archived 90 expire",
              """
              A v1 400d
              B v2 400d archived 300d restored 200d
              """,
              ""),
          new Case(
              "what was archived first expires first",
              "1 any archived 90 expire",
              """
              A v1 300d archived 100d
              B v2 200d archived 150d
              """,
              """
              B expire 1
              A expire 1
              """),
          new Case(
              "rules of one storage class keep nothing from those of the other",
              """
              1 any pushed 30 transition
              2 any archived 365 expire
              """,
              """
              A v1 31d
              B v2 29d
              C v3 500d archived 366d
              D v4 500d archived 364d
              """,
              """
              A transition 1
              C expire 2
              """),
          new Case(
              "rules for the archive protect from each other as others do",
              """
              1 tagged v* archived 365 expire
              2 any archived 90 expire
              """,
              """
              A v1 500d archived 100d
              B w1 500d archived 100d
              """,
              "B expire 2"));

  private static final List<Case> INDEXES =
      List.of(
          new Case(
              "what an index lists does not expire while the index is there",
              "1 any pushed 5 expire",
              """
              I v1 1d lists A,B
              A - 9d
              B v2 9d
              """,
              ""),
          new Case(
              "an index expires before what it lists, which is for the next evaluation",
              "1 any pushed 5 expire",
              """
              I v1 9d lists A,B
              A - 9d
              B - 9d
              """,
              "I expire 1"),
          new Case(
              "what one index of several lists stays",
              "1 any pushed 5 expire",
              """
              I v1 9d lists A
              J v2 1d lists A
              A - 9d
              """,
              "I expire 1"),
          new Case(
              "what an index lists that is gone is an image as any other",
              "1 untagged pushed 5 expire",
              """
              A - 9d
              B - 9d
              """,
              """
              A expire 1
              B expire 1
              """),
          new Case(
              "an index in an index is listed, too",
              "1 any pushed 5 expire",
              """
              I v1 9d lists J
              J v2 9d lists A
              A - 9d
              """,
              "I expire 1"),
          new Case(
              "what an index lists counts as present",
              "1 any count 2 expire",
              """
              I v2 1d lists A
              A - 1d
              B v1 2d
              """,
              "B expire 1"),
          new Case(
              "what an index lists is not archived while the index is not",
              "1 any pushed 5 transition",
              """
              I v1 9d lists A
              A - 9d
              """,
              "I transition 1"),
          new Case(
              "what an archived index lists may be archived",
              "1 any pushed 5 transition",
              """
              I v1 9d archived 1d lists A
              A - 9d
              """,
              "A transition 1"),
          new Case(
              "what an archived index lists does not expire while that is there",
              """
              1 untagged pushed 5 expire
              2 untagged archived 90 expire
              """,
              """
              I v1 200d archived 150d lists A,B
              A - 200d
              B - 200d archived 150d
              """,
              ""));

  private static final List<Case> REFERRERS =
      List.of(
          new Case(
              "a referrer is not acted on by itself",
              "1 any pushed 5 expire",
              """
              A v1 1d
              S - 9d about A
              """,
              ""),
          new Case(
              "a referrer expires with its subject, by the subject's rule",
              """
              1 tagged v* pushed 5 expire
              2 untagged pushed 100 expire
              """,
              """
              A v1 9d
              S - 1d about A
              """,
              """
              A expire 1
              S expire 1
              """),
          new Case(
              "a referrer follows its subject whatever tags it has",
              """
              1 tagged sha* count 9 expire
              2 any pushed 5 expire
              """,
              """
              A v1 9d
              S sha256-a.sig 9d about A
              """,
              """
              A expire 2
              S expire 2
              """),
          new Case(
              "what refers to a referrer follows as well, each after its subject",
              "1 tagged v* pushed 5 expire",
              """
              T - 1d about S
              S - 2d about A
              A v1 9d
              """,
              """
              A expire 1
              S expire 1
              T expire 1
              """),
          new Case(
              "a referrer is archived with its subject",
              "1 tagged v* pushed 5 transition",
              """
              A v1 9d
              S - 1d about A
              T - 1d archived 1d about A
              """,
              """
              A transition 1
              S transition 1
              """),
          new Case(
              "a referrer expires with its archived subject, wherever it is itself",
              "1 any archived 90 expire",
              """
              A v1 200d archived 100d
              S - 200d archived 2d about A
              T - 1d about A
              """,
              """
              A expire 1
              S expire 1
              T expire 1
              """),
          new Case(
              "a referrer whose subject is not there is an image as any other",
              "1 untagged pushed 5 expire",
              "S - 9d about A",
              "S expire 1"),
          new Case(
              "a referrer counts as present",
              "1 any count 2 expire",
              """
              A v1 2d
              S - 1d about A
              B v2 3d
              """,
              "B expire 1"),
          new Case(
              "a referrer that an index lists stays with the index",
              "1 tagged v* pushed 5 expire",
              """
              A v1 9d
              I w1 9d lists S
              S - 9d about A
              T - 9d about S
              """,
              "A expire 1"),
          new Case(
              "what refers to an image that an index lists stays with that",
              "1 any pushed 5 expire",
              """
              I v1 9d lists A
              A - 9d
              S - 9d about A
              """,
              "I expire 1"),
          new Case(
              "images that refer to each other stay",
              "1 any pushed 5 expire",
              """
              S - 9d about T
              T - 9d about S
              """,
              ""),
          new Case(
              "an image that names itself is an image as any other",
              "1 any pushed 5 expire",
              "A v1 9d lists A about A",
              "A expire 1"));

  @TestFactory
  Stream<DynamicTest> priorities() {
    return tests(PRIORITIES);
  }

  @TestFactory
  Stream<DynamicTest> tags() {
    return tests(TAGS);
  }

  @TestFactory
  Stream<DynamicTest> counts() {
    return tests(COUNTS);
  }

  @TestFactory
  Stream<DynamicTest> archive() {
    return tests(ARCHIVE);
  }

  @TestFactory
  Stream<DynamicTest> indexes() {
    return tests(INDEXES);
  }

  @TestFactory
  Stream<DynamicTest> referrers() {
    return tests(REFERRERS);
  }

  private static Stream<DynamicTest> tests(List<Case> cases) {
    return cases.stream()
        .map(
            row ->
                dynamicTest(
                    row.sentence(),
                    () ->
                        assertEquals(
                            row.outcomes().strip(), outcomes(row.policy(), row.repository()))));
  }

  private static String outcomes(String policy, String repository) {
    List<LifecycleImage> images = Rows.images(repository);
    LifecyclePolicy parsed = Rows.policy(policy);
    String out = Rows.outcomes(Evaluation.of(parsed, images, Rows.NOW));
    Collections.reverse(images);
    assertEquals(out, Rows.outcomes(Evaluation.of(parsed, images, Rows.NOW)), "in another order");
    return out;
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
