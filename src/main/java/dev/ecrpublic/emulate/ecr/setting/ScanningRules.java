package dev.ecrpublic.emulate.ecr.setting;

import dev.ecrpublic.emulate.ecr.account.RegistrySections;
import dev.ecrpublic.text.Wildcard;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When the images of which repositories are scanned, as it is set for the registry.
 *
 * @param scanType {@code BASIC} or {@code ENHANCED}
 * @param rules the rules as they were given
 */
public record ScanningRules(String scanType, List<?> rules) {
  static final String SECTION = "scanning";

  private static final Set<String> ON_PUSH = Set.of("SCAN_ON_PUSH", "CONTINUOUS_SCAN");

  /** What is set. */
  public static ScanningRules of(RegistrySections sections) throws IOException {
    Map<String, Object> section = sections.section(SECTION);
    return new ScanningRules(
        section.get("scanType") instanceof String type ? type : "BASIC",
        section.get("rules") instanceof List<?> rules ? rules : List.of());
  }

  /** Whether the images of a repository are scanned when they come. */
  public boolean scansOnPush(String repository) {
    return ON_PUSH.contains(frequency(repository));
  }

  /** How often a repository is scanned: continuously before on push before by hand. */
  String frequency(String repository) {
    String found = "MANUAL";
    for (Object rule : rules) {
      String frequency = (String) ((Map<?, ?>) rule).get("scanFrequency");
      boolean isMore = frequency.equals("CONTINUOUS_SCAN") || found.equals("MANUAL");
      if (isMore && !applied(rule, repository).isEmpty()) {
        found = frequency;
      }
    }
    return found;
  }

  /** The filters of all rules that a repository's name passes. */
  List<Object> applied(String repository) {
    List<Object> applied = new ArrayList<>();
    for (Object rule : rules) {
      applied.addAll(applied(rule, repository));
    }
    return applied;
  }

  private static List<Object> applied(Object rule, String repository) {
    List<Object> applied = new ArrayList<>();
    for (Object filter : (List<?>) ((Map<?, ?>) rule).get("repositoryFilters")) {
      String pattern = (String) ((Map<?, ?>) filter).get("filter");
      // Without a star it is what the name begins with.
      boolean matches =
          pattern.indexOf('*') < 0
              ? repository.startsWith(pattern)
              : Wildcard.of(pattern).matches(repository);
      if (matches) {
        applied.add(filter);
      }
    }
    return applied;
  }
}
