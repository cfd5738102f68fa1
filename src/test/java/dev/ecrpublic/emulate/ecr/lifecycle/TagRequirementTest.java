package dev.ecrpublic.emulate.ecr.lifecycle;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Which images a rule selects by their tags. */
class TagRequirementTest {
  private static final List<Sentence> TAGS =
      List.of(
          new Sentence(
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
          new Sentence(
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
          new Sentence(
              "an image is selected if it has tags for all prefixes",
              "1 prefixed alpha,beta pushed 5 expire",
              """
              A alpha-1 9d
              B alpha-2,beta-2 9d
              """,
              "B expire 1"),
          new Sentence(
              "one tag may fit several patterns",
              "1 tagged a*,*z pushed 5 expire",
              """
              A a-z 9d
              B a-y 9d
              """,
              "A expire 1"),
          new Sentence(
              "a pattern without a wildcard is the whole tag",
              "1 tagged prod pushed 5 expire",
              """
              A prod 9d
              B prod1 9d
              """,
              "A expire 1"),
          new Sentence(
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
          new Sentence(
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
          new Sentence(
              "the pieces of a pattern do not overlap in a tag",
              "1 tagged ab*ba pushed 5 expire",
              """
              A aba 9d
              B abba 9d
              """,
              "B expire 1"),
          new Sentence(
              "the pieces of a pattern come in their order",
              "1 tagged *1*2*3* pushed 5 expire",
              """
              A x1y2z3 9d
              B x3y2z1 9d
              """,
              "A expire 1"),
          new Sentence(
              "a dot, a question mark or a bracket is nothing special in a pattern",
              "1 tagged v1.?[0]* pushed 5 expire",
              "A v1.00 9d",
              ""),
          new Sentence(
              "patterns and prefixes tell upper from lower case",
              """
              1 tagged Prod* pushed 5 expire
              2 prefixed Prod pushed 5 expire
              """,
              "A prod 9d",
              ""),
          new Sentence(
              "a pattern of one star is any tag, and no untagged image",
              "1 tagged * pushed 5 expire",
              """
              A v1 9d
              B - 9d
              """,
              "A expire 1"),
          new Sentence(
              "a rule for untagged images selects no tagged one",
              "1 untagged count 1 expire",
              """
              A - 3d
              B - 2d
              C v1 9d
              """,
              "A expire 1"),
          new Sentence(
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

  @TestFactory
  Stream<DynamicTest> tags() {
    return Sentence.tests(TAGS);
  }
}
