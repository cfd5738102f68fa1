package dev.ecrpublic.emulate.ecr.setting;

import dev.ecrpublic.emulate.Constraints;
import dev.ecrpublic.emulate.ErrorReply;
import dev.ecrpublic.emulate.ImageIds;
import dev.ecrpublic.emulate.ImagePages;
import dev.ecrpublic.emulate.Members;
import dev.ecrpublic.emulate.ModelPatterns;
import dev.ecrpublic.emulate.Quotas;
import dev.ecrpublic.emulate.ReplyMembers;
import dev.ecrpublic.emulate.ecr.account.PrivateAccount;
import dev.ecrpublic.emulate.ecr.account.RegistrySections;
import dev.ecrpublic.registry.Repository;
import dev.ecrpublic.registry.image.StoredImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where images would be replicated to: kept and told; nothing is replicated. */
public final class Replication {
  private static final String SECTION = "replication";
  private static final String MEMBER = "replicationConfiguration";

  private final PrivateAccount account;
  private final RegistrySections sections;

  /** The replication of an account's registry. */
  public Replication(PrivateAccount account, RegistrySections sections) {
    this.account = account;
    this.sections = sections;
  }

  /** {@code PutReplicationConfiguration}. */
  public Map<String, Object> put(Members request) throws IOException {
    Members configuration = request.structure(MEMBER);
    List<Members> rules = configuration.structures("rules");
    Constraints.size(MEMBER + ".rules", rules, 0, Quotas.REPLICATION_RULES);
    Set<String> all = new LinkedHashSet<>();
    for (Members rule : rules) {
      check(rule, all);
    }
    Constraints.size(MEMBER + ".rules.destinations", all, 0, Quotas.REPLICATION_DESTINATIONS);
    List<Object> kept = new ArrayList<>();
    rules.forEach(rule -> kept.add(rule.values()));
    sections.change(SECTION, before -> kept.isEmpty() ? Map.of() : Map.of("rules", kept));
    return ReplyMembers.of(MEMBER, Map.of("rules", kept)).map();
  }

  private void check(Members rule, Set<String> all) {
    Set<String> own = new LinkedHashSet<>();
    for (Members destination : rule.structures("destinations")) {
      String region = destination.text("region");
      String registryId = destination.text("registryId");
      Constraints.pattern(MEMBER + ".rules.destinations.region", region, "[0-9a-z-]{2,25}");
      if (!ModelPatterns.isAccountId(registryId)) {
        throw ErrorReply.of(
            "ValidationException", "The registryId '" + registryId + "' is not 12 digits");
      }
      if (region.equals(account.region()) && registryId.equals(account.id())) {
        throw ErrorReply.of("ValidationException", "A registry cannot be replicated to itself");
      }
      if (!own.add(region + ' ' + registryId)) {
        throw ErrorReply.of(
            "ValidationException",
            "The destination " + registryId + " in " + region + " is given twice in a rule");
      }
    }
    all.addAll(own);
    List<Members> filters = rule.structures("repositoryFilters");
    Constraints.size(MEMBER + ".rules.repositoryFilters", filters, 0, Quotas.FILTERS);
    for (Members filter : filters) {
      Constraints.pattern(
          MEMBER + ".rules.repositoryFilters.filter",
          filter.text("filter"),
          2,
          256,
          "(?:[a-z0-9]+(?:[._-][a-z0-9]*)*/)*[a-z0-9]*(?:[._-][a-z0-9]*)*");
    }
  }

  /** {@code DescribeRegistry}. */
  public Map<String, Object> describe() throws IOException {
    return ReplyMembers.of("registryId", account.id()).with(MEMBER, Map.of("rules", rules())).map();
  }

  private List<?> rules() throws IOException {
    return sections.section(SECTION).get("rules") instanceof List<?> rules ? rules : List.of();
  }

  /** {@code DescribeImageReplicationStatus}. */
  public Map<String, Object> status(Members request) throws IOException {
    Repository repository = account.repository(request);
    Members id = request.structure("imageId");
    StoredImage image = ImagePages.find(account, repository, ImageIds.required("imageId", id));
    List<Object> statuses = new ArrayList<>();
    for (Object rule : rules()) {
      Members members = Members.of((Map<?, ?>) rule);
      if (isFor(members, repository.name())) {
        members.structures("destinations").forEach(place -> statuses.add(failed(place)));
      }
    }
    return ReplyMembers.of("repositoryName", repository.name())
        .with("imageId", ImageIds.of(image.digest(), id.text("imageTag")))
        .with("replicationStatuses", statuses)
        .map();
  }

  private static boolean isFor(Members rule, String repository) {
    List<Members> filters = rule.structures("repositoryFilters");
    return filters.isEmpty()
        || filters.stream().anyMatch(filter -> repository.startsWith(filter.text("filter")));
  }

  private static Map<String, Object> failed(Members destination) {
    return ReplyMembers.of("region", destination.text("region"))
        .with("registryId", destination.text("registryId"))
        .with("status", "FAILED")
        .with("failureCode", "LocalRegistryDoesNotReplicate")
        .map();
  }
}
