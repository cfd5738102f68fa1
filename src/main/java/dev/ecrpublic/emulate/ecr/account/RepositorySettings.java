package dev.ecrpublic.emulate.ecr.account;

import dev.ecrpublic.emulate.RepositoryDetails;
import dev.ecrpublic.text.Wildcard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is kept of a private repository besides its resource tags and its policy.
 *
 * @param details all that is kept
 */
public record RepositorySettings(RepositoryDetails details) {
  /** Whether tags may move. */
  public static final String MUTABILITY = "imageTagMutability";

  /** What is excepted from that. */
  public static final String EXCLUSIONS = "imageTagMutabilityExclusionFilters";

  /** Whether images are scanned when they come. */
  public static final String SCANNING = "imageScanningConfiguration";

  /** How images would be encrypted. */
  public static final String ENCRYPTION = "encryptionConfiguration";

  /** The lifecycle policy's text. */
  public static final String LIFECYCLE = "lifecyclePolicyText";

  /** When the lifecycle policy was carried out last. */
  public static final String EVALUATED = "lastEvaluatedAt";

  /** All of them. */
  public static final Set<String> MEMBERS =
      Set.of(MUTABILITY, EXCLUSIONS, SCANNING, ENCRYPTION, LIFECYCLE, EVALUATED);

  /** The member of the configuration of scans. */
  public static final String SCAN_ON_PUSH = "scanOnPush";

  private static final Map<String, Object> OWN_KEY = Map.of("encryptionType", "AES256");

  /** Whether tags may move, by the word of the model. */
  public String mutability() {
    return details.own().get(MUTABILITY) instanceof String word ? word : "MUTABLE";
  }

  /** What is excepted from it, as it was given; null for nothing. */
  public Object exclusions() {
    return details.own().get(EXCLUSIONS);
  }

  /** Whether images are scanned when they come, by the repository's own setting. */
  public boolean scanOnPush() {
    return details.own().get(SCANNING) instanceof Map<?, ?> scanning
        && Boolean.TRUE.equals(scanning.get(SCAN_ON_PUSH));
  }

  /** How images would be encrypted. */
  public Object encryption() {
    return details.own().getOrDefault(ENCRYPTION, OWN_KEY);
  }

  /** The lifecycle policy's text, or null. */
  public String lifecycle() {
    return (String) details.own().get(LIFECYCLE);
  }

  /** When the lifecycle policy was carried out last, in ISO 8601, or null. */
  public String evaluated() {
    return (String) details.own().get(EVALUATED);
  }

  /** Whether a tag must stay with its image. */
  public boolean isImmutable(String tag) {
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
