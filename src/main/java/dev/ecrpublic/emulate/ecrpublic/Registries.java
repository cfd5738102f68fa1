package dev.ecrpublic.emulate.ecrpublic;

import dev.ecrpublic.emulate.Constraints;
import dev.ecrpublic.emulate.Members;
import dev.ecrpublic.emulate.ReplyMembers;
import dev.ecrpublic.emulate.ResultPage;
import dev.ecrpublic.files.DamagedFile;
import dev.ecrpublic.registry.state.DamagedDocument;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The one registry of the account, and its display name. */
final class Registries {
  private static final String NAME = "displayName";

  private final PublicAccount account;

  Registries(PublicAccount account) {
    this.account = account;
  }

  Map<String, Object> describe(Members request) throws IOException {
    ResultPage.size(request);
    if (request.has("nextToken")) {
      account.pageTokens().open("DescribeRegistries", request.text("nextToken"));
    }
    Map<String, Object> alias =
        ReplyMembers.of("name", account.alias())
            .with("status", "ACTIVE")
            .with("primaryRegistryAlias", true)
            .with("defaultRegistryAlias", true)
            .map();
    Map<String, Object> registry =
        ReplyMembers.of("registryId", account.id())
            .with("registryArn", account.arn())
            .with("registryUri", account.uri())
            .with("verified", false)
            .with("aliases", List.of(alias))
            .map();
    return ReplyMembers.of("registries", List.of(registry)).map();
  }

  Map<String, Object> catalogData() throws IOException {
    return told(account.registry().properties().get(NAME));
  }

  Map<String, Object> putCatalogData(Members request) throws IOException {
    String name = request.text(NAME);
    Constraints.text(NAME, name, 100);
    account
        .registry()
        .updateProperties(
            before -> {
              Map<String, Object> next = new LinkedHashMap<>(before);
              next.put(NAME, name);
              return next;
            });
    return told(name);
  }

  private static Map<String, Object> told(Object name) throws DamagedFile {
    if (name != null && !(name instanceof String)) {
      throw new DamagedDocument("registry.json", "displayName is no text");
    }
    return ReplyMembers.of("registryCatalogData", ReplyMembers.of(NAME, name).map()).map();
  }
}
