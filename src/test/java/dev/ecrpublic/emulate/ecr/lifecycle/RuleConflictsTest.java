package dev.ecrpublic.emulate.ecr.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Rules that are right each, but not together. */
class RuleConflictsTest {
  /** Such rules, in the words of {@link Rows}, and the refusal. */
  private record Together(String sentence, String rules, String message) {}

  private static final List<Together> TOGETHER =
      List.of(
          new Together(
              "no two rules have one priority",
              """
              5 tagged v* count 1 expire
              5 tagged w* count 1 expire
              """,
              "rules[1].rulePriority: 5 is that of rules[0], too"),
          new Together(
              "a rule for any has the highest number",
              """
              1 untagged count 1 expire
              2 any count 1 expire
              3 tagged v* count 1 expire
              """,
              "rules[1].selection.tagStatus: any needs the highest rulePriority for storage class"
                  + " standard, and rules[2] has 3 (rulePriority 2)"),
          new Together(
              "a rule for any has the highest number, wherever it stands",
              """
              3 tagged v* count 1 expire
              2 any count 1 expire
              """,
              "rules[1].selection.tagStatus: any needs the highest rulePriority for storage class"
                  + " standard, and rules[0] has 3 (rulePriority 2)"),
          new Together(
              "one rule of a storage class is for any images",
              """
              1 any pulled 30 transition
              2 any pushed 90 expire
              """,
              "rules[1].selection.tagStatus: rules[0] selects the same images of storage class"
                  + " standard, and only one rule may (rulePriority 2)"),
          new Together(
              "one rule of a storage class is for untagged images",
              """
              1 untagged pulled 30 transition
              2 tagged v* count 1 expire
              3 untagged count 2 expire
              """,
              "rules[2].selection.tagStatus: rules[0] selects the same images of storage class"
                  + " standard, and only one rule may (rulePriority 3)"),
          new Together(
              "no two rules of a storage class have the same prefixes",
              """
              1 prefixed v,w count 1 expire
              2 prefixed w,v,w pushed 1 expire
              """,
              "rules[1].selection.tagPrefixList: rules[0] selects the same images of storage class"
                  + " standard, and only one rule may (rulePriority 2)"),
          new Together(
              "no two rules of a storage class have the same patterns",
              """
              1 tagged v*,w* archived 90 expire
              2 tagged w*,v* archived 100 expire
              """,
              "rules[1].selection.tagPatternList: rules[0] selects the same images of storage class"
                  + " archive, and only one rule may (rulePriority 2)"));

  @TestFactory
  Stream<DynamicTest> together() {
    return TOGETHER.stream().map(row -> dynamicTest(row.sentence(), () -> refused(row)));
  }

  private static void refused(Together row) {
    String text = Rows.policyText(row.rules());
    assertEquals(
        row.message(),
        assertThrows(InvalidPolicy.class, () -> LifecyclePolicy.parse(text)).getMessage());
  }
}
