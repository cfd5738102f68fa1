package dev.ecrpublic.emulate.ecr.account;

import dev.ecrpublic.emulate.RepositoryDetails;
import dev.ecrpublic.text.Wildcard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is kept of a private repository besides its resource tags and its policy. */
public record RepositorySettings(RepositoryDetails details) {
  static final String MUTABILITY = "imageTagMutability";
  static final String EXCLUSIONS = "imageTagMutabilityExclusionFilters";
  static final String SCANNING = "imageScanningConfiguration";
  static final String ENCRYPTION = "encryptionConfiguration";
  static final String LIFECYCLE = "lifecyclePolicyText";
  static final String EVALUATED = "lastEvaluatedAt";

  /** All of them. */
  static final Set<String> MEMBERS =
      Set.of(MUTABILITY, EXCLUSIONS, SCANNING, ENCRYPTION, LIFECYCLE, EVALUATED);

  static final String SCAN_ON_PUSH = "scanOnPush";

  private static final Map<String, Object> OWN_KEY = Map.of("encryptionType", "AES256");

  /** Whether tags may move, by the word of the model. */
  String mutability() {
    return details.own().get(MUTABILITY) instanceof String word ? word : "MUTABLE";
  }

  /** What is excepted from it, as it was given; null for nothing. */
  Object exclusions() {
    return details.own().get(EXCLUSIONS);
  }

  /** Whether images are scanned when they come, by the repository's own setting. */
  boolean scanOnPush() {
    return details.own().get(SCANNING) instanceof Map<?, ?> scanning
        && Boolean.TRUE.equals(scanning.get(SCAN_ON_PUSH));
  }

  /** How images would be encrypted. */
  Object encryption() {
    return details.own().getOrDefault(ENCRYPTION, OWN_KEY);
  }

  /** The lifecycle policy's text, or null. */
  String lifecycle() {
    return (String) details.own().get(LIFECYCLE);
  }

  /** When the lifecycle policy was carried out last, in ISO 8601, or null. */
  String evaluated() {
    return (String) details.own().get(EVALUATED);
  }

  /** Whether a tag must stay with its image. */
  boolean isImmutable(String tag) {
    return switch (mutability()) {
      case "IMMUTABLE" -> true;
      case "IMMUTABLE_WITH_EXCLUSION" -> !isExcluded(tag);
      case "MUTABLE_WITH_EXCLUSION" -> isExcluded(tag);
      default -> false;
    };
  }

  private boolean isExcluded(String tag) {
    for (String filter : filters()) {
      if (Wildcard.of(filter).matches(tag)) {
        return true;
      }
    }
    return false;
  }

  private List<String> filters() {
    List<String> filters = new ArrayList<>();
    if (exclusions() instanceof List<?> list) {
      for (Object element : list) {
        filters.add((String) ((Map<?, ?>) element).get("filter"));
      }
    }
    return filters;
  }
}
