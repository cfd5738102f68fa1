package dev.ecrpublic.emulate.ecr.lifecycle;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What goes only after another image, and what goes with one. */
class KinshipTest {
  private static final List<Sentence> INDEXES =
      List.of(
          new Sentence(
              "what an index lists does not expire while the index is there",
              "1 any pushed 5 expire",
              """
              I v1 1d lists A,B
              A - 9d
              B v2 9d
              """,
              ""),
          new Sentence(
              "an index expires before what it lists, which is for the next evaluation",
              "1 any pushed 5 expire",
              """
              I v1 9d lists A,B
              A - 9d
              B - 9d
              """,
              "I expire 1"),
          new Sentence(
              "what one index of several lists stays",
              "1 any pushed 5 expire",
              """
              I v1 9d lists A
              J v2 1d lists A
              A - 9d
              """,
              "I expire 1"),
          new Sentence(
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
          new Sentence(
              "an index in an index is listed, too",
              "1 any pushed 5 expire",
              """
              I v1 9d lists J
              J v2 9d lists A
              A - 9d
              """,
              "I expire 1"),
          new Sentence(
              "what an index lists counts as present",
              "1 any count 2 expire",
              """
              I v2 1d lists A
              A - 1d
              B v1 2d
              """,
              "B expire 1"),
          new Sentence(
              "what an index lists is not archived while the index is not",
              "1 any pushed 5 transition",
              """
              I v1 9d lists A
              A - 9d
              """,
              "I transition 1"),
          new Sentence(
              "what an archived index lists may be archived",
              "1 any pushed 5 transition",
              """
              I v1 9d archived 1d lists A
              A - 9d
              """,
              "A transition 1"),
          new Sentence(
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

  private static final List<Sentence> REFERRERS =
      List.of(
          new Sentence(
              "a referrer is not acted on by itself",
              "1 any pushed 5 expire",
              """
              A v1 1d
              S - 9d about A
              """,
              ""),
          new Sentence(
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
          new Sentence(
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
          new Sentence(
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
          new Sentence(
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
          new Sentence(
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
          new Sentence(
              "a referrer whose subject is not there is an image as any other",
              "1 untagged pushed 5 expire",
              "S - 9d about A",
              "S expire 1"),
          new Sentence(
              "a referrer counts as present",
              "1 any count 2 expire",
              """
              A v1 2d
              S - 1d about A
              B v2 3d
              """,
              "B expire 1"),
          new Sentence(
              "a referrer that an index lists stays with the index",
              "1 tagged v* pushed 5 expire",
              """
              A v1 9d
              I w1 9d lists S
              S - 9d about A
              T - 9d about S
              """,
              "A expire 1"),
          new Sentence(
              "what refers to an image that an index lists stays with that",
              "1 any pushed 5 expire",
              """
              I v1 9d lists A
              A - 9d
              S - 9d about A
              """,
              "I expire 1"),
          new Sentence(
              "images that refer to each other stay",
              "1 any pushed 5 expire",
              """
              S - 9d about T
              T - 9d about S
              """,
              ""),
          new Sentence(
              "an image that names itself is an image as any other",
              "1 any pushed 5 expire",
              "A v1 9d lists A about A",
              "A expire 1"));

  @TestFactory
  Stream<DynamicTest> indexes() {
    return Sentence.tests(INDEXES);
  }

  @TestFactory
  Stream<DynamicTest> referrers() {
    return Sentence.tests(REFERRERS);
  }
}
