package dev.ecrpublic.emulate.ecr.lifecycle;

import dev.ecrpublic.text.BadJson;
import dev.ecrpublic.text.JsonReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules that a policy's text spells, in the text's order. */
final class PolicyReader {
  private static final int LONGEST_DESCRIPTION = 256;

  private PolicyReader() {}

  /** The rules, each of which is right, also beside the others. */
  static List<LifecycleRule> rules(String text) {
    List<?> texts = list(text);
    List<LifecycleRule> rules = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      LifecycleRule rule = rule("rules[" + i + "]", texts.get(i));
      RuleConflicts.check(rules, rule);
      rules.add(rule);
    }
    RuleConflicts.checkLast(rules);
    return rules;
  }

  private static List<?> list(String text) {
    PolicyObject policy = PolicyObject.of("the policy", "", json(text), List.of("rules"));
    if (!(policy.members().get("rules") instanceof List<?> rules)) {
      throw new InvalidPolicy("rules: must be a list");
    }
    if (rules.isEmpty() || rules.size() > LifecyclePolicy.MAX_RULES) {
      throw new InvalidPolicy(
          "rules: must be 1 to " + LifecyclePolicy.MAX_RULES + ", not " + rules.size());
    }
    return rules;
  }

  private static Object json(String text) {
    try {
      return JsonReader.parseUnique(text);
    } catch (BadJson e) {
      throw new InvalidPolicy("the text is not JSON: " + e.getMessage());
    }
  }

  private static LifecycleRule rule(String path, Object text) {
    List<String> names = List.of("rulePriority", "description", "selection", "action");
    PolicyObject unnamed = PolicyObject.of(path, "", text, names);
    int priority = unnamed.positive("rulePriority");
    PolicyObject rule = unnamed.ofRule(priority);
    PolicyObject selection = rule.object("selection", SelectionReader.NAMES);
    LifecycleCount count = SelectionReader.count(selection);
    return new LifecycleRule(
        priority,
        description(rule),
        SelectionReader.tags(selection),
        SelectionReader.storageClass(selection, count.type()),
        count,
        action(rule.object("action", List.of("type", "targetStorageClass")), count.type()));
  }

  private static Optional<String> description(PolicyObject rule) {
    Optional<String> description = rule.optionalText("description");
    int length = description.map(text -> text.codePointCount(0, text.length())).orElse(0);
    if (length > LONGEST_DESCRIPTION) {
      throw rule.refusal(
          "description",
          "has " + length + " characters, and at most " + LONGEST_DESCRIPTION + " are allowed");
    }
    return description;
  }

  private static LifecycleAction action(PolicyObject action, CountType counted) {
    boolean expires = action.oneOf("type", List.of("expire", "transition")).equals("expire");
    if (!expires) {
      action.oneOf("targetStorageClass", List.of("archive"));
    } else if (action.has("targetStorageClass")) {
      throw action.refusal("targetStorageClass", "is only for type transition");
    }
    if (expires && counted == CountType.SINCE_IMAGE_PULLED) {
      throw action.refusal("type", "must be transition with countType sinceImagePulled");
    }
    if (!expires && counted == CountType.SINCE_IMAGE_TRANSITIONED) {
      throw action.refusal("type", "must be expire with countType sinceImageTransitioned");
    }
    return expires ? LifecycleAction.EXPIRE : LifecycleAction.TRANSITION;
  }
}
