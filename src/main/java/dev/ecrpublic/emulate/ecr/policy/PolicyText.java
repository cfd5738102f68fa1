package dev.ecrpublic.emulate.ecr.policy;

import dev.ecrpublic.emulate.Constraints;
import dev.ecrpublic.emulate.RepositoryErrors;
import dev.ecrpublic.emulate.ecr.lifecycle.InvalidPolicy;
import dev.ecrpublic.emulate.ecr.lifecycle.LifecyclePolicy;

/** The text of a lifecycle policy in a request. */
public final class PolicyText {
  private PolicyText() {}

  /** The policy that a member of a request spells; InvalidParameterException where it does not. */
  public static LifecyclePolicy checked(String parameter, String text) {
    Constraints.length(
        parameter,
        Constraints.required(parameter, text),
        LifecyclePolicy.MIN_TEXT,
        LifecyclePolicy.MAX_TEXT);
    try {
      return LifecyclePolicy.parse(text);
    } catch (InvalidPolicy e) {
      throw RepositoryErrors.invalidParameter(
          parameter, "Lifecycle policy validation failure: " + e.getMessage());
    }
  }
}
