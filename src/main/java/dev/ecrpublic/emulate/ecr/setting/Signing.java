package dev.ecrpublic.emulate.ecr.setting;

import dev.ecrpublic.emulate.Constraints;
import dev.ecrpublic.emulate.ErrorReply;
import dev.ecrpublic.emulate.ImageIds;
import dev.ecrpublic.emulate.ImagePages;
import dev.ecrpublic.emulate.Members;
import dev.ecrpublic.emulate.Quotas;
import dev.ecrpublic.emulate.ReplyMembers;
import dev.ecrpublic.emulate.ecr.account.PrivateAccount;
import dev.ecrpublic.emulate.ecr.account.RegistrySections;
import dev.ecrpublic.registry.Repository;
import dev.ecrpublic.registry.image.StoredImage;
import dev.ecrpublic.text.Wildcard;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which images would be signed on push: kept and told; nothing is signed. */
public final class Signing {
  private static final String SECTION = "signing";
  private static final String MEMBER = "signingConfiguration";
  private static final String PROFILE =
      "arn:aws(?:-[a-z]+)*:signer:[a-z0-9-]+:[0-9]{12}:/signing-profiles/[a-zA-Z0-9_]{2,}"
          + "(?:/[a-zA-Z0-9]{10})?";

  private final PrivateAccount account;
  private final RegistrySections sections;

  /** The signing of an account's images. */
  public Signing(PrivateAccount account, RegistrySections sections) {
    this.account = account;
    this.sections = sections;
  }

  /** {@code PutSigningConfiguration}. */
  public Map<String, Object> put(Members request) throws IOException {
    List<Members> rules = request.structure(MEMBER).structures("rules");
    Constraints.size(MEMBER + ".rules", rules, 0, Quotas.SIGNING_RULES);
    List<Object> kept = new ArrayList<>();
    for (Members rule : rules) {
      Constraints.pattern(
          MEMBER + ".rules.signingProfileArn", rule.text("signingProfileArn"), 0, 200, PROFILE);
      List<Members> filters = rule.structures("repositoryFilters");
      Constraints.size(MEMBER + ".rules.repositoryFilters", filters, 0, Quotas.FILTERS);
      for (Members filter : filters) {
        Constraints.pattern(
            MEMBER + ".rules.repositoryFilters.filter",
            filter.text("filter"),
            1,
            256,
            "[a-z0-9*._/-]+");
      }
      kept.add(rule.values());
    }
    Map<String, Object> configuration = Map.of("rules", kept);
    sections.change(SECTION, before -> configuration);
    return ReplyMembers.of(MEMBER, configuration).map();
  }

  /** {@code GetSigningConfiguration}. */
  public Map<String, Object> get() throws IOException {
    return reply(existing(sections.section(SECTION)));
  }

  /** {@code DeleteSigningConfiguration}. */
  public Map<String, Object> delete() throws IOException {
    List<Map<String, Object>> deleted = new ArrayList<>();
    sections.change(
        SECTION,
        before -> {
          deleted.add(existing(before));
          return Map.of();
        });
    return reply(deleted.getFirst());
  }

  /** {@code DescribeImageSigningStatus}. */
  public Map<String, Object> status(Members request) throws IOException {
    Repository repository = account.repository(request);
    Members id = request.structure("imageId");
    StoredImage image = ImagePages.find(account, repository, ImageIds.required("imageId", id));
    List<Object> statuses = new ArrayList<>();
    for (Members rule : new Members(sections.section(SECTION)).structures("rules")) {
      if (isFor(rule, repository.name())) {
        statuses.add(
            ReplyMembers.of("signingProfileArn", rule.text("signingProfileArn"))
                .with("failureCode", "LocalRegistryDoesNotSign")
                .with("failureReason", "The local registry does not sign images.")
                .with("status", "FAILED")
                .map());
      }
    }
    return ReplyMembers.of("repositoryName", repository.name())
        .with("imageId", ImageIds.of(image.digest(), id.text("imageTag")))
        .with("registryId", account.id())
        .with("signingStatuses", statuses)
        .map();
  }

  private static boolean isFor(Members rule, String repository) {
    List<Members> filters = rule.structures("repositoryFilters");
    return filters.isEmpty()
        || filters.stream()
            .anyMatch(filter -> Wildcard.of(filter.text("filter")).matches(repository));
  }

  private Map<String, Object> existing(Map<String, Object> section) {
    if (section.isEmpty()) {
      throw ErrorReply.of(
          "SigningConfigurationNotFoundException",
          "Signing configuration does not exist in the registry with id '" + account.id() + "'");
    }
    return section;
  }

  private Map<String, Object> reply(Map<String, Object> configuration) {
    return ReplyMembers.of("registryId", account.id()).with(MEMBER, configuration).map();
  }
}
