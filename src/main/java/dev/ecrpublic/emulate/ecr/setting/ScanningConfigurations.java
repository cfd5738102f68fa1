package dev.ecrpublic.emulate.ecr.setting;

import dev.ecrpublic.emulate.Constraints;
import dev.ecrpublic.emulate.Members;
import dev.ecrpublic.emulate.Quotas;
import dev.ecrpublic.emulate.ReplyMembers;
import dev.ecrpublic.emulate.RepositoryErrors;
import dev.ecrpublic.emulate.ecr.account.PrivateAccount;
import dev.ecrpublic.emulate.ecr.account.RegistrySections;
import dev.ecrpublic.emulate.ecr.account.RepositorySettings;
import dev.ecrpublic.registry.Repository;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How images are scanned, for the registry and for some of its repositories. */
public final class ScanningConfigurations {
  private static final int MOST_NAMES = 25;
  private static final String FILTER = "[a-z0-9*]+(?:[._/-][a-z0-9*]+)*";

  private final PrivateAccount account;
  private final RegistrySections sections;

  /** The configuration of an account's registry. */
  public ScanningConfigurations(PrivateAccount account, RegistrySections sections) {
    this.account = account;
    this.sections = sections;
  }

  /** {@code PutRegistryScanningConfiguration}. */
  public Map<String, Object> put(Members request) throws IOException {
    String type = request.has("scanType") ? request.text("scanType") : "BASIC";
    List<Members> rules = request.structures("rules");
    Constraints.size("rules", rules, 0, Quotas.SCANNING_RULES);
    Set<String> frequencies = new LinkedHashSet<>();
    for (Members rule : rules) {
      check(rule, type);
      if (!frequencies.add(rule.text("scanFrequency"))) {
        throw RepositoryErrors.invalidParameter(
            "rules", "must have one rule for a scanFrequency only");
      }
    }
    List<Object> kept = new ArrayList<>();
    rules.forEach(rule -> kept.add(rule.values()));
    sections.change(ScanningRules.SECTION, before -> Map.of("scanType", type, "rules", kept));
    return ReplyMembers.of("registryScanningConfiguration", told()).map();
  }

  private static void check(Members rule, String type) {
    String frequency = rule.text("scanFrequency");
    if (type.equals("BASIC") && frequency.equals("CONTINUOUS_SCAN")) {
      throw RepositoryErrors.invalidParameter(
          "rules.scanFrequency", "must be SCAN_ON_PUSH or MANUAL where the scanType is BASIC");
    }
    if (type.equals("ENHANCED") && frequency.equals("MANUAL")) {
      throw RepositoryErrors.invalidParameter(
          "rules.scanFrequency",
          "must be SCAN_ON_PUSH or CONTINUOUS_SCAN where the scanType is ENHANCED");
    }
    List<Members> filters = rule.structures("repositoryFilters");
    Constraints.size("rules.repositoryFilters", filters, 0, Quotas.FILTERS);
    for (Members filter : filters) {
      Constraints.pattern("rules.repositoryFilters.filter", filter.text("filter"), 1, 256, FILTER);
    }
  }

  /** {@code GetRegistryScanningConfiguration}. */
  public Map<String, Object> get() throws IOException {
    return ReplyMembers.of("registryId", account.id()).with("scanningConfiguration", told()).map();
  }

  private Map<String, Object> told() throws IOException {
    ScanningRules rules = ScanningRules.of(sections);
    return ReplyMembers.of("scanType", rules.scanType()).with("rules", rules.rules()).map();
  }

  /** {@code BatchGetRepositoryScanningConfiguration}. */
  public Map<String, Object> ofRepositories(Members request) throws IOException {
    List<String> names = request.texts("repositoryNames");
    Constraints.size("repositoryNames", names, 1, MOST_NAMES);
    List<Object> found = new ArrayList<>();
    List<Object> failures = new ArrayList<>();
    for (String name : new LinkedHashSet<>(names)) {
      Constraints.repositoryName("repositoryNames", name, account.longestName());
      Optional<Repository> repository = account.registry().find(name);
      if (repository.isPresent()) {
        found.add(of(repository.get()));
      } else {
        failures.add(
            ReplyMembers.of("repositoryName", name)
                .with("failureCode", "REPOSITORY_NOT_FOUND")
                .with("failureReason", "Repository not found")
                .map());
      }
    }
    return ReplyMembers.of("scanningConfigurations", found).with("failures", failures).map();
  }

  private Map<String, Object> of(Repository repository) throws IOException {
    String name = repository.name();
    ScanningRules rules = ScanningRules.of(sections);
    boolean own = new RepositorySettings(account.details(repository)).scanOnPush();
    String frequency = rules.frequency(name);
    return ReplyMembers.of("repositoryArn", account.arn(name))
        .with("repositoryName", name)
        .with("scanOnPush", own || rules.scansOnPush(name))
        .with("scanFrequency", own && frequency.equals("MANUAL") ? "SCAN_ON_PUSH" : frequency)
        .with("appliedScanFilters", rules.applied(name))
        .map();
  }
}
