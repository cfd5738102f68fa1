package dev.ecrpublic.emulate.ecr.lifecycle;

import dev.ecrpublic.emulate.Quotas;
import java.util.Comparator;
import java.util.List;

/** A lifecycle policy that keeps the service's rules for its text. */
public final class LifecyclePolicy {
  /** How many characters a text has at least, which is for its taker to check. */
  public static final int MIN_TEXT = 100;

  /** How many characters a text has at most, which is for its taker to check. */
  public static final int MAX_TEXT = Quotas.LIFECYCLE_POLICY;

  /** How many rules a policy has at most. */
  public static final int MAX_RULES = Quotas.LIFECYCLE_RULES;

  private final List<LifecycleRule> rules;

  private LifecyclePolicy(List<LifecycleRule> rules) {
    this.rules = rules;
  }

  /**
   * The policy that a text spells.
   *
   * @throws InvalidPolicy such as {@code rules[2].action.type: …}
   */
  public static LifecyclePolicy parse(String text) {
    return new LifecyclePolicy(
        PolicyReader.rules(text).stream()
            .sorted(Comparator.comparingInt(LifecycleRule::priority))
            .toList());
  }

  /** The rules, in the order in which they are applied. */
  List<LifecycleRule> rules() {
    return rules;
  }
}
