package dev.ecrpublic.emulate.ecr.setting;

import dev.ecrpublic.emulate.ErrorReply;
import dev.ecrpublic.emulate.Members;
import dev.ecrpublic.emulate.ReplyMembers;
import dev.ecrpublic.emulate.ecr.account.RegistrySections;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Settings of the account by name, each with the values that it may have, the usual one first. */
public final class AccountSettings {
  private static final String SECTION = "account-settings";
  private static final Map<String, List<String>> VALUES =
      Map.of(
          "BASIC_SCAN_TYPE_VERSION", List.of("AWS_NATIVE", "CLAIR"),
          "REGISTRY_POLICY_SCOPE", List.of("V2", "V1"),
          "BLOB_MOUNTING", List.of("DISABLED", "ENABLED"));

  private final RegistrySections sections;

  /** The settings that are kept there. */
  public AccountSettings(RegistrySections sections) {
    this.sections = sections;
  }

  /** {@code GetAccountSetting}. */
  public Map<String, Object> get(Members request) throws IOException {
    String name = request.text("name");
    String usual = values(name).getFirst();
    return reply(name, (String) sections.section(SECTION).getOrDefault(name, usual));
  }

  /** {@code PutAccountSetting}. */
  public Map<String, Object> put(Members request) throws IOException {
    String name = request.text("name");
    String value = request.text("value");
    if (!values(name).contains(value)) {
      throw ErrorReply.of(
          "ValidationException",
          "The value of " + name + " must be one of " + values(name) + ", not '" + value + "'");
    }
    sections.change(
        SECTION,
        before -> {
          Map<String, Object> after = new LinkedHashMap<>(before);
          after.put(name, value);
          return after;
        });
    return reply(name, value);
  }

  private static List<String> values(String name) {
    List<String> values = VALUES.get(name);
    if (values == null) {
      throw ErrorReply.of(
          "ValidationException",
          "There is no setting '"
              + name
              + "', only BASIC_SCAN_TYPE_VERSION, REGISTRY_POLICY_SCOPE and BLOB_MOUNTING");
    }
    return values;
  }

  private static Map<String, Object> reply(String name, String value) {
    return ReplyMembers.of("name", name).with("value", value).map();
  }
}
