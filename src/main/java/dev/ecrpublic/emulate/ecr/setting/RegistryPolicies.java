package dev.ecrpublic.emulate.ecr.setting;

import dev.ecrpublic.emulate.ErrorReply;
import dev.ecrpublic.emulate.Members;
import dev.ecrpublic.emulate.Policies;
import dev.ecrpublic.emulate.ReplyMembers;
import dev.ecrpublic.emulate.ecr.account.PrivateAccount;
import dev.ecrpublic.emulate.ecr.account.RegistrySections;
import java.io.IOException;
import java.util.Map;

/** The policy of the registry as a whole: kept and told, enforced on nobody. */
public final class RegistryPolicies {
  private static final String SECTION = "policy";
  private static final String TEXT = "policyText";

  private final PrivateAccount account;
  private final RegistrySections sections;

  /** The policy of an account's registry. */
  public RegistryPolicies(PrivateAccount account, RegistrySections sections) {
    this.account = account;
    this.sections = sections;
  }

  /** {@code PutRegistryPolicy}. */
  public Map<String, Object> put(Members request) throws IOException {
    String text = Policies.checked(TEXT, request.text(TEXT), "Invalid registry policy provided");
    sections.change(SECTION, before -> Map.of(TEXT, text));
    return reply(text);
  }

  /** {@code GetRegistryPolicy}. */
  public Map<String, Object> get() throws IOException {
    return reply(existing(sections.section(SECTION)));
  }

  /** {@code DeleteRegistryPolicy}. */
  public Map<String, Object> delete() throws IOException {
    String[] deleted = new String[1];
    sections.change(
        SECTION,
        before -> {
          deleted[0] = existing(before);
          return Map.of();
        });
    return reply(deleted[0]);
  }

  private String existing(Map<String, Object> section) {
    if (section.get(TEXT) instanceof String text) {
      return text;
    }
    throw ErrorReply.of(
        "RegistryPolicyNotFoundException",
        "Registry policy does not exist in the registry with id '" + account.id() + "'");
  }

  private Map<String, Object> reply(String text) {
    return ReplyMembers.of("registryId", account.id()).with(TEXT, text).map();
  }
}
