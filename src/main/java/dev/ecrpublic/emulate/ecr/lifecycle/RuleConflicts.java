package dev.ecrpublic.emulate.ecr.lifecycle;

import java.util.List;
import java.util.Locale;

/** What the rules of one policy must not have in common. */
final class RuleConflicts {
  private RuleConflicts() {}

  /** Refuses a rule that does not go with those that stand before it in the text. */
  static void check(List<LifecycleRule> before, LifecycleRule rule) {
    String path = "rules[" + before.size() + "]";
    for (int i = 0; i < before.size(); i++) {
      LifecycleRule other = before.get(i);
      if (rule.priority() == other.priority()) {
        throw new InvalidPolicy(
            path + ".rulePriority: " + rule.priority() + " is that of rules[" + i + "], too");
      }
      if (sameClass(rule, other) && rule.tags().equals(other.tags())) {
        throw new InvalidPolicy(
            path
                + ".selection."
                + member(rule)
                + ": rules["
                + i
                + "] selects the same images of storage class "
                + word(rule)
                + ", and only one rule may"
                + named(rule));
      }
    }
  }

  /** Refuses a rule for any images that is not the last one for its storage class. */
  static void checkLast(List<LifecycleRule> rules) {
    for (int i = 0; i < rules.size(); i++) {
      LifecycleRule rule = rules.get(i);
      for (int j = 0; j < rules.size(); j++) {
        LifecycleRule other = rules.get(j);
        boolean any = rule.tags() instanceof TagRequirement.Any;
        if (any && sameClass(rule, other) && other.priority() > rule.priority()) {
          throw new InvalidPolicy(
              "rules["
                  + i
                  + "].selection.tagStatus: any needs the highest rulePriority for storage class "
                  + word(rule)
                  + ", and rules["
                  + j
                  + "] has "
                  + other.priority()
                  + named(rule));
        }
      }
    }
  }

  private static boolean sameClass(LifecycleRule rule, LifecycleRule other) {
    return rule.storageClass() == other.storageClass();
  }

  private static String member(LifecycleRule rule) {
    return switch (rule.tags()) {
      case TagRequirement.Any any -> "tagStatus";
      case TagRequirement.Untagged untagged -> "tagStatus";
      case TagRequirement.Prefixes prefixes -> "tagPrefixList";
      case TagRequirement.Patterns patterns -> "tagPatternList";
    };
  }

  private static String word(LifecycleRule rule) {
    return rule.storageClass().name().toLowerCase(Locale.ROOT);
  }

  private static String named(LifecycleRule rule) {
    return " (rulePriority " + rule.priority() + ")";
  }
}
