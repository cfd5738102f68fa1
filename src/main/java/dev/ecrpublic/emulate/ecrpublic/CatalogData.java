package dev.ecrpublic.emulate.ecrpublic;

import dev.ecrpublic.emulate.Constraints;
import dev.ecrpublic.emulate.ErrorReply;
import dev.ecrpublic.emulate.Members;
import dev.ecrpublic.emulate.Quotas;
import dev.ecrpublic.emulate.ReplyMembers;
import dev.ecrpublic.emulate.RepositoryDetails;
import dev.ecrpublic.registry.Logos;
import dev.ecrpublic.registry.Repository;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What the gallery would show of a repository. */
final class CatalogData {
  /** The member that has a picture. */
  static final String LOGO = "logoImageBlob";

  private static final String MEMBER = "catalogData";

  private final PublicAccount account;

  CatalogData(PublicAccount account) {
    this.account = account;
  }

  Map<String, Object> get(Members request) throws IOException {
    Repository repository = account.repository(request);
    CatalogEntry entry = entry(repository);
    if (entry == null) {
      throw ErrorReply.of(
          "RepositoryCatalogDataNotFoundException",
          "Catalog data does not exist for the repository with name '"
              + repository.name()
              + "' in the registry with id '"
              + account.id()
              + "'");
    }
    return ReplyMembers.of(MEMBER, told(entry, repository)).map();
  }

  Map<String, Object> put(Members request) throws IOException {
    Members input = Constraints.required(MEMBER, request.structure(MEMBER));
    CatalogEntry entry = entry(input);
    Repository repository = account.repository(request);
    if (entry.logo() != null) {
      repository.logos().write(input.blob(LOGO));
    }
    account.change(repository, details -> details.with(PublicAccount.CATALOG, entry.encode()));
    repository.logos().keepOnly(() -> currentLogo(repository));
    return ReplyMembers.of(MEMBER, told(entry, repository)).map();
  }

  private String currentLogo(Repository repository) throws IOException {
    CatalogEntry current = entry(repository);
    return current == null ? null : current.logo();
  }

  /** What is kept for a repository; null if there never was any. */
  private CatalogEntry entry(Repository repository) throws IOException {
    Object kept = account.details(repository).own().get(PublicAccount.CATALOG);
    try {
      return CatalogEntry.decode(kept);
    } catch (RuntimeException e) {
      throw RepositoryDetails.damaged(repository.name());
    }
  }

  /** Checks catalog data and makes it an entry. */
  static CatalogEntry entry(Members input) {
    Constraints.text("description", input.text("description"), 1024);
    badges("architectures", input);
    badges("operatingSystems", input);
    Constraints.text("aboutText", input.text("aboutText"), Quotas.GALLERY_TEXT);
    Constraints.text("usageText", input.text("usageText"), Quotas.GALLERY_TEXT);
    return new CatalogEntry(
        input.text("description"),
        given("architectures", input),
        given("operatingSystems", input),
        logo(input.blob(LOGO)),
        input.text("aboutText"),
        input.text("usageText"));
  }

  /** An optional list of at most 50 texts of 1 to 50 characters. */
  private static void badges(String parameter, Members input) {
    List<String> badges = input.texts(parameter);
    Constraints.size(parameter, badges, 0, 50);
    for (String badge : badges) {
      Constraints.length(parameter, Constraints.required(parameter, badge), 1, 50);
      Constraints.characters(parameter, badge);
    }
  }

  private static List<String> given(String parameter, Members input) {
    return input.has(parameter) ? List.copyOf(input.texts(parameter)) : null;
  }

  /** An entry as the service tells it; without an entry nothing is set. */
  Map<String, Object> told(CatalogEntry entry, Repository repository) {
    if (entry == null) {
      return Map.of();
    }
    return ReplyMembers.of("description", entry.description())
        .with("architectures", entry.architectures())
        .with("operatingSystems", entry.operatingSystems())
        .with("logoUrl", entry.logo() == null ? null : account.logoUrl(repository, entry.logo()))
        .with("aboutText", entry.aboutText())
        .with("usageText", entry.usageText())
        .map();
  }

  private static String logo(byte[] image) {
    if (image == null || image.length == 0) {
      return null;
    }
    LogoRules.check(image);
    return Logos.name(image);
  }
}
