package dev.ecrpublic.emulate.ecr.lifecycle;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Which of the selected images a rule marks. */
class LifecycleCountTest {
  private static final List<Sentence> COUNTS =
      List.of(
          new Sentence("an empty repository has no outcomes", "1 any count 1 expire", "", ""),
          new Sentence(
              "a rule that keeps as many images as there are leaves them",
              "1 any count 2 expire",
              """
              A v1 4d
              B v2 3d
              """,
              ""),
          new Sentence(
              "of two images pushed at once the one with the higher digest counts as newer",
              "1 any count 1 expire",
              """
              B v1 4d
              A v2 4d
              """,
              "A expire 1"),
          new Sentence(
              "images beyond a count may be archived",
              "1 any count 1 transition",
              """
              A v1 4d
              B v2 3d
              """,
              "A transition 1"),
          new Sentence(
              "an archived image does not count for a rule of the standard class",
              "1 any count 1 expire",
              """
              A v1 4d archived 1d
              B v2 3d
              """,
              ""),
          new Sentence(
              "a restored image is as new as its restoration",
              "1 any count 1 expire",
              """
              A v1 40d archived 30d restored 1d
              B v2 3d
              """,
              "B expire 1"),
          new Sentence(
              "an image that is exactly as old as the days is not older, and stays",
              "1 any pushed 5 expire",
              """
              A v1 5d
              B v2 5d1s
              """,
              "B expire 1"),
          new Sentence(
              "sinceImagePushed does not look at pulls",
              "1 any pushed 5 expire",
              "A v1 6d pulled 1d",
              "A expire 1"),
          new Sentence(
              "sinceImagePushed counts from the restoration of a restored image",
              "1 any pushed 5 expire",
              """
              A v1 40d archived 30d restored 1d
              B v1 40d archived 30d restored 6d
              """,
              "B expire 1"),
          new Sentence(
              "sinceImagePulled counts from the last pull",
              "1 any pulled 5 transition",
              """
              A v1 40d pulled 5d
              B v2 40d pulled 5d1s
              C v3 40d pulled 1d
              """,
              "B transition 1"),
          new Sentence(
              "an image that was never pulled counts as pulled when it was pushed",
              "1 any pulled 5 transition",
              """
              A v1 5d
              B v2 6d
              """,
              "B transition 1"),
          new Sentence(
              "an image that was not pulled since its restoration counts from that",
              "1 any pulled 5 transition",
              """
              A v1 40d pulled 35d archived 30d restored 4d
              B v2 40d pulled 35d archived 30d restored 6d
              C v3 40d archived 30d restored 4d
              """,
              "B transition 1"),
          new Sentence(
              "an image that was pulled since its restoration counts from the pull",
              "1 any pulled 5 transition",
              """
              A v1 40d pulled 1d archived 30d restored 9d
              B v2 40d pulled 6d archived 30d restored 9d
              """,
              "B transition 1"));

  private static final List<Sentence> ARCHIVE =
      List.of(
          new Sentence(
              "an archived image is not archived again",
              "1 any pushed 5 transition",
              "A v1 40d archived 30d",
              ""),
          new Sentence(
              "an archived image is not expired by its push",
              "1 any pushed 5 expire",
              "A v1 400d archived 300d",
              ""),
          new Sentence(
              "sinceImageTransitioned counts from the archiving",
              "1 any archived 90 expire",
              """
              A v1 400d archived 90d
              B v2 400d archived 90d1s
              """,
              "B expire 1"),
          new Sentence(
              "sinceImageTransitioned selects no image of the standard class",
              "1 any archived 90 expire",
              """
              A v1 400d
              B v2 400d archived 300d restored 200d
              """,
              ""),
          new Sentence(
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
          new Sentence(
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
          new Sentence(
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

  @TestFactory
  Stream<DynamicTest> counts() {
    return Sentence.tests(COUNTS);
  }

  @TestFactory
  Stream<DynamicTest> archive() {
    return Sentence.tests(ARCHIVE);
  }
}
