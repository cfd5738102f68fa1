package dev.ecrpublic.emulate.ecr.setting;

import dev.ecrpublic.emulate.Constraints;
import dev.ecrpublic.emulate.ErrorReply;
import dev.ecrpublic.emulate.Members;
import dev.ecrpublic.emulate.Policies;
import dev.ecrpublic.emulate.RepositoryDetails;
import dev.ecrpublic.emulate.RepositoryErrors;
import dev.ecrpublic.emulate.ResourceTags;
import dev.ecrpublic.emulate.ecr.account.Encryption;
import dev.ecrpublic.emulate.ecr.account.PrivateAccount;
import dev.ecrpublic.emulate.ecr.account.RepositorySettings;
import dev.ecrpublic.emulate.ecr.account.TagMutability;
import dev.ecrpublic.emulate.ecr.policy.PolicyText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The members of a creation template, and what a repository gets from them. */
final class TemplateMembers {
  private static final String TAGS = "resourceTags";
  private static final String POLICY = "repositoryPolicy";
  private static final String LIFECYCLE = "lifecyclePolicy";
  private static final List<String> KEPT =
      List.of(
          "prefix",
          "description",
          RepositorySettings.ENCRYPTION,
          TAGS,
          RepositorySettings.MUTABILITY,
          RepositorySettings.EXCLUSIONS,
          POLICY,
          LIFECYCLE,
          "appliedFor",
          "customRoleArn");

  private TemplateMembers() {}

  /** What a request gives, each member checked as it would be for a repository. */
  static Map<String, Object> checked(Members request, PrivateAccount account) {
    TagMutability.of(request);
    return members(request, account);
  }

  /** A template with what a request gives instead; another mutability has other exclusions. */
  static Map<String, Object> changed(
      Map<String, Object> template, Members request, PrivateAccount account) {
    Map<String, Object> changed = new LinkedHashMap<>(template);
    if (request.has(RepositorySettings.MUTABILITY)) {
      changed.remove(RepositorySettings.EXCLUSIONS);
    }
    changed.putAll(members(request, account));
    TagMutability.of(new Members(changed));
    return changed;
  }

  private static Map<String, Object> members(Members request, PrivateAccount account) {
    Constraints.text("description", request.text("description"), 256);
    Constraints.text("customRoleArn", request.text("customRoleArn"), 2048);
    checkTags(request);
    if (request.has(POLICY) && !request.text(POLICY).isEmpty()) {
      Policies.checked(POLICY, request.text(POLICY), "Invalid repository policy provided");
    }
    if (request.has(LIFECYCLE) && !request.text(LIFECYCLE).isEmpty()) {
      PolicyText.checked(LIFECYCLE, request.text(LIFECYCLE));
    }
    Map<String, Object> members = new LinkedHashMap<>();
    for (String name : KEPT) {
      if (request.has(name)) {
        members.put(name, request.values().get(name));
      }
    }
    if (request.has(RepositorySettings.ENCRYPTION)) {
      members.put(
          RepositorySettings.ENCRYPTION,
          Encryption.checked(request.structure(RepositorySettings.ENCRYPTION), account));
    }
    return members;
  }

  /** Tags are an ordinary parameter here, without errors of their own. */
  private static void checkTags(Members request) {
    try {
      ResourceTags.added(Map.of(), request.structures(TAGS));
    } catch (ErrorReply e) {
      throw RepositoryErrors.invalidParameter(TAGS, e.getMessage());
    }
  }

  /** What a repository is set up with. */
  static RepositoryDetails details(Members template) {
    RepositoryDetails details =
        RepositoryDetails.NONE
            .withTags(ResourceTags.added(Map.of(), template.structures(TAGS)))
            .withPolicy(given(template, POLICY))
            .with(RepositorySettings.LIFECYCLE, given(template, LIFECYCLE))
            .with(
                RepositorySettings.ENCRYPTION,
                template.values().get(RepositorySettings.ENCRYPTION));
    return TagMutability.of(template).on(details);
  }

  private static String given(Members template, String name) {
    String text = template.text(name);
    return text == null || text.isEmpty() ? null : text;
  }
}
