package dev.ecrpublic.emulate.ecr.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.ecrpublic.text.Wildcard;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a policy's text may be, and what is said of one that is none. */
class LifecyclePolicyTest {
  /** A text, and its refusal. */
  private record Refused(String text, String message) {}

  /** A change of a rule that is right, and the refusal of what comes out. */
  private record Change(String from, String to, String message) {}

  private static final String TAGGED =
      """
      {"rules": [{
        "rulePriority": 7,
        "description": "Keep the newest",
        "selection": {
          "tagStatus": "tagged",
          "tagPatternList": ["v*"],
          "countType": "sinceImagePushed",
          "countUnit": "days",
          "countNumber": 14
        },
        "action": {"type": "expire"}
      }]}
      """;

  private static final String ARCHIVED =
      """
      {"rules": [{
        "rulePriority": 2,
        "selection": {
          "tagStatus": "any",
          "storageClass": "archive",
          "countType": "sinceImageTransitioned",
          "countUnit": "days",
          "countNumber": 90
        },
        "action": {"type": "expire"}
      }]}
      """;

  private static final String PULLED =
      """
      {"rules": [{
        "rulePriority": 3,
        "selection": {
          "tagStatus": "untagged",
          "storageClass": "standard",
          "countType": "sinceImagePulled",
          "countUnit": "days",
          "countNumber": 30
        },
        "action": {"type": "transition", "targetStorageClass": "archive"}
      }]}
      """;

  private static final String COUNTED =
      """
      {"rules": [{
        "rulePriority": 1,
        "selection": {"tagStatus": "any", "countType": "imageCountMoreThan", "countNumber": 1},
        "action": {"type": "expire"}
      }]}
      """;

  private static final List<Refused> TEXTS =
      List.of(
          new Refused("", "the text is not JSON: Expecting value: line 1 column 1 (char 0)"),
          new Refused(
              "{\"rules\": [}",
              "the text is not JSON: Expecting value: line 1 column 12 (char 11)"),
          new Refused(
              "{\"rules\": [], \"rules\": []}",
              "the text is not JSON: Duplicate key: line 1 column 15 (char 14)"),
          new Refused("[]", "the policy: must be an object"),
          new Refused("null", "the policy: must be an object"),
          new Refused("{}", "rules: must be a list"),
          new Refused("{\"rules\": {}}", "rules: must be a list"),
          new Refused("{\"rules\": null}", "rules: must be a list"),
          new Refused(
              "{\"rules\": [], \"version\": 1}",
              "the policy: has no member \"version\", only rules"),
          new Refused(
              "{\"a\\u001b\\n'%s\": 1}".formatted("😀".repeat(80)),
              "the policy: has no member \"a\\u001b\\n'%s…\", only rules"
                  .formatted("😀".repeat(50))),
          new Refused("{\"rules\": []}", "rules: must be 1 to 50, not 0"),
          new Refused("{\"rules\": [1]}", "rules[0]: must be an object"),
          new Refused("{\"rules\": [{}]}", "rules[0].rulePriority: is missing"));

  private static final List<Change> TAGGED_CHANGES =
      List.of(
          new Change(
              "\"rulePriority\": 7",
              "\"rulePriority\": 0",
              "rules[0].rulePriority: must be a whole number from 1 to 2147483647, not 0"),
          new Change(
              "\"rulePriority\": 7",
              "\"rulePriority\": 2147483648",
              "rules[0].rulePriority: must be a whole number from 1 to 2147483647,"
                  + " not 2147483648"),
          new Change(
              "\"rulePriority\": 7",
              "\"rulePriority\": 1.0",
              "rules[0].rulePriority: must be a whole number from 1 to 2147483647"),
          new Change(
              "\"rulePriority\": 7",
              "\"rulePriority\": \"7\"",
              "rules[0].rulePriority: must be a whole number from 1 to 2147483647"),
          new Change(
              "\"Keep the newest\"",
              "null",
              "rules[0].description: must be a string (rulePriority 7)"),
          new Change(
              "Keep the newest",
              "é".repeat(257),
              "rules[0].description: has 257 characters, and at most 256 are allowed"
                  + " (rulePriority 7)"),
          new Change(
              "\"selection\"",
              "\"selections\"",
              "rules[0]: has no member \"selections\", only rulePriority, description, selection,"
                  + " action"),
          new Change(
              "\"countUnit\"",
              "\"countUnits\"",
              "rules[0].selection: has no member \"countUnits\", only tagStatus, tagPatternList,"
                  + " tagPrefixList, storageClass, countType, countUnit, countNumber"
                  + " (rulePriority 7)"),
          new Change(
              "\"tagStatus\": \"tagged\"",
              "\"tagStatus\": \"TAGGED\"",
              "rules[0].selection.tagStatus: \"TAGGED\" is not one of tagged, untagged, any"
                  + " (rulePriority 7)"),
          new Change(
              "\"tagStatus\": \"tagged\",",
              "",
              "rules[0].selection.tagStatus: is missing (rulePriority 7)"),
          new Change(
              "\"tagPatternList\": [\"v*\"],",
              "",
              "rules[0].selection.tagStatus: tagged needs a tagPatternList or a tagPrefixList"
                  + " (rulePriority 7)"),
          new Change(
              "\"tagPatternList\": [\"v*\"],",
              "\"tagPatternList\": [\"v*\"], \"tagPrefixList\": [\"v\"],",
              "rules[0].selection.tagPrefixList: cannot stand beside a tagPatternList"
                  + " (rulePriority 7)"),
          new Change(
              "\"tagged\"",
              "\"untagged\"",
              "rules[0].selection.tagPatternList: is only for tagStatus tagged (rulePriority 7)"),
          new Change(
              "\"tagged\",\n    \"tagPatternList\": [\"v*\"]",
              "\"any\",\n    \"tagPrefixList\": []",
              "rules[0].selection.tagPrefixList: is only for tagStatus tagged (rulePriority 7)"),
          new Change(
              "[\"v*\"]",
              "[]",
              "rules[0].selection.tagPatternList: must be a list of one string or more"
                  + " (rulePriority 7)"),
          new Change(
              "[\"v*\"]",
              "\"v*\"",
              "rules[0].selection.tagPatternList: must be a list of one string or more"
                  + " (rulePriority 7)"),
          new Change(
              "[\"v*\"]",
              "[\"v*\", 1]",
              "rules[0].selection.tagPatternList[1]: must be a string of one character or more"
                  + " (rulePriority 7)"),
          new Change(
              "\"tagPatternList\": [\"v*\"]",
              "\"tagPrefixList\": [\"\"]",
              "rules[0].selection.tagPrefixList[0]: must be a string of one character or more"
                  + " (rulePriority 7)"),
          new Change(
              "[\"v*\"]",
              "[\"v*\", \"test*1*2*3*4*5*6\"]",
              "rules[0].selection.tagPatternList[1]: has 6 wildcards (*), and at most 4 are"
                  + " allowed (rulePriority 7)"),
          new Change(
              "\"sinceImagePushed\"",
              "\"sinceImageDeleted\"",
              "rules[0].selection.countType: \"sinceImageDeleted\" is not one of"
                  + " imageCountMoreThan, sinceImagePushed, sinceImagePulled,"
                  + " sinceImageTransitioned (rulePriority 7)"),
          new Change(
              "\"sinceImagePushed\"",
              "\"imageCountMoreThan\"",
              "rules[0].selection.countUnit: cannot stand beside countType imageCountMoreThan"
                  + " (rulePriority 7)"),
          new Change(
              "\"countUnit\": \"days\",",
              "",
              "rules[0].selection.countUnit: is missing (rulePriority 7)"),
          new Change(
              "\"days\"",
              "\"hours\"",
              "rules[0].selection.countUnit: \"hours\" is not one of days (rulePriority 7)"),
          new Change(
              ": 14",
              ": 0",
              "rules[0].selection.countNumber: must be a whole number from 1 to 2147483647, not 0"
                  + " (rulePriority 7)"),
          new Change(
              ",\n    \"countNumber\": 14",
              "",
              "rules[0].selection.countNumber: is missing (rulePriority 7)"),
          new Change(
              "\"countType\"",
              "\"storageClass\": \"archive\", \"countType\"",
              "rules[0].selection.storageClass: must be standard with countType sinceImagePushed"
                  + " (rulePriority 7)"),
          new Change(
              "\"countType\"",
              "\"storageClass\": \"glacier\", \"countType\"",
              "rules[0].selection.storageClass: \"glacier\" is not one of standard, archive"
                  + " (rulePriority 7)"),
          new Change(
              "{\"type\": \"expire\"}", "{}", "rules[0].action.type: is missing (rulePriority 7)"),
          new Change(
              "\"expire\"",
              "\"delete\"",
              "rules[0].action.type: \"delete\" is not one of expire, transition (rulePriority 7)"),
          new Change(
              "\"expire\"",
              "\"transition\"",
              "rules[0].action.targetStorageClass: is missing (rulePriority 7)"),
          new Change(
              "\"expire\"",
              "\"transition\", \"targetStorageClass\": \"standard\"",
              "rules[0].action.targetStorageClass: \"standard\" is not one of archive"
                  + " (rulePriority 7)"),
          new Change(
              "\"expire\"",
              "\"expire\", \"targetStorageClass\": null",
              "rules[0].action.targetStorageClass: is only for type transition (rulePriority 7)"));

  private static final List<Change> PULLED_CHANGES =
      List.of(
          new Change(
              "{\"type\": \"transition\", \"targetStorageClass\": \"archive\"}",
              "{\"type\": \"expire\"}",
              "rules[0].action.type: must be transition with countType sinceImagePulled"
                  + " (rulePriority 3)"),
          new Change(
              "\"standard\"",
              "\"archive\"",
              "rules[0].selection.storageClass: must be standard with countType sinceImagePulled"
                  + " (rulePriority 3)"));

  private static final List<Change> ARCHIVED_CHANGES =
      List.of(
          new Change(
              "\"storageClass\": \"archive\",",
              "",
              "rules[0].selection.storageClass: is missing (rulePriority 2)"),
          new Change(
              "\"archive\"",
              "\"standard\"",
              "rules[0].selection.storageClass: must be archive with countType"
                  + " sinceImageTransitioned (rulePriority 2)"),
          new Change(
              ": 90",
              ": 89",
              "rules[0].selection.countNumber: must be at least 90 with countType"
                  + " sinceImageTransitioned, because images stay in the archive that many days"
                  + " (rulePriority 2)"),
          new Change(
              "{\"type\": \"expire\"}",
              "{\"type\": \"transition\", \"targetStorageClass\": \"archive\"}",
              "rules[0].action.type: must be expire with countType sinceImageTransitioned"
                  + " (rulePriority 2)"));

  private static final List<String> ACCEPTED =
      List.of(
          "7 any count 1 expire",
          "2147483647 any pushed 2147483647 transition",
          "1 tagged *test*1*2*3,test*1*2*3* count 1 expire",
          // Each storage class is on its own.
          """
          1 untagged pulled 30 transition
          2 untagged archived 90 expire
          """,
          """
          1 any pulled 30 transition
          2 any archived 90 expire
          """,
          """
          1 prefixed v pushed 30 transition
          2 prefixed v archived 365 expire
          """,
          """
          1 any archived 90 expire
          2 untagged count 1 expire
          """,
          // Not the same prefixes and patterns as a whole.
          """
          1 prefixed v,w count 1 expire
          2 prefixed v count 1 expire
          3 tagged v* count 1 expire
          4 tagged v count 1 expire
          """);

  @TestFactory
  Stream<DynamicTest> texts() {
    return TEXTS.stream()
        .map(row -> dynamicTest(row.message(), () -> refused(row.text(), row.message())));
  }

  @TestFactory
  Stream<DynamicTest> rules() {
    return changes(TAGGED, TAGGED_CHANGES);
  }

  @TestFactory
  Stream<DynamicTest> pulled() {
    return changes(PULLED, PULLED_CHANGES);
  }

  @TestFactory
  Stream<DynamicTest> archived() {
    return changes(ARCHIVED, ARCHIVED_CHANGES);
  }

  private static Stream<DynamicTest> changes(String right, List<Change> changes) {
    return changes.stream()
        .map(
            change ->
                dynamicTest(
                    change.message(),
                    () -> {
                      String text = right.replace(change.from(), change.to());
                      assertEquals(false, text.equals(right), "nothing changed");
                      refused(text, change.message());
                    }));
  }

  private static void refused(String text, String message) {
    assertEquals(
        message, assertThrows(InvalidPolicy.class, () -> LifecyclePolicy.parse(text)).getMessage());
  }

  @TestFactory
  Stream<DynamicTest> accepted() {
    return Stream.concat(
            Stream.of(TAGGED, PULLED, ARCHIVED, COUNTED), ACCEPTED.stream().map(Rows::policyText))
        .map(text -> dynamicTest(text, () -> LifecyclePolicy.parse(text)));
  }

  @Test
  void aRuleIsReadWhole() {
    assertEquals(
        List.of(
            new LifecycleRule(
                7,
                Optional.of("Keep the newest"),
                new TagRequirement.Patterns(Set.of(Wildcard.of("v*"))),
                LifecycleImage.StorageClass.STANDARD,
                new LifecycleCount(CountType.SINCE_IMAGE_PUSHED, 14),
                LifecycleAction.EXPIRE)),
        LifecyclePolicy.parse(TAGGED).rules());
  }

  @Test
  void fiftyRulesAreThereAndNoMore() {
    assertEquals(50, Rows.policy(rules(50)).rules().size());
    refused(Rows.policyText(rules(51)), "rules: must be 1 to 50, not 51");
  }

  private static String rules(int number) {
    return IntStream.rangeClosed(1, number)
        .mapToObj(i -> i + " tagged v" + i + "* count 1 expire")
        .collect(Collectors.joining("\n"));
  }

  @Test
  void aDescriptionMayHaveCharactersBeyondTheFirstPlane() {
    LifecyclePolicy.parse(TAGGED.replace("Keep the newest", "😀".repeat(256)));
  }
}
