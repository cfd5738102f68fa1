package dev.ecrpublic.emulate.ecrpublic;

import dev.ecrpublic.registry.Logos;
import dev.ecrpublic.registry.Repository;
import java.io.IOException;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.ecrpublic.model.GetRepositoryCatalogDataRequest;
import software.amazon.awssdk.services.ecrpublic.model.GetRepositoryCatalogDataResponse;
import software.amazon.awssdk.services.ecrpublic.model.PutRepositoryCatalogDataRequest;
import software.amazon.awssdk.services.ecrpublic.model.PutRepositoryCatalogDataResponse;
import software.amazon.awssdk.services.ecrpublic.model.RepositoryCatalogData;
import software.amazon.awssdk.services.ecrpublic.model.RepositoryCatalogDataInput;

/** What the gallery would show of a repository. */
final class CatalogData {
  private static final int LONGEST_TEXT = 25_600;

  private final Account account;

  CatalogData(Account account) {
    this.account = account;
  }

  GetRepositoryCatalogDataResponse get(GetRepositoryCatalogDataRequest request) throws IOException {
    Repository repository = account.repository(request.registryId(), request.repositoryName());
    CatalogEntry entry = RepositoryDetails.of(repository.metadata()).catalog();
    if (entry == null) {
      throw account.errors().catalogDataNotFound(repository.name());
    }
    return GetRepositoryCatalogDataResponse.builder()
        .catalogData(describe(entry, repository))
        .build();
  }

  PutRepositoryCatalogDataResponse put(PutRepositoryCatalogDataRequest request) throws IOException {
    RepositoryCatalogDataInput input = Constraints.required("catalogData", request.catalogData());
    CatalogEntry entry = entry(input);
    Repository repository = account.repository(request.registryId(), request.repositoryName());
    if (entry.logo() != null) {
      repository.logos().write(input.logoImageBlob().asByteArrayUnsafe());
    }
    RepositoryDetails.update(repository, details -> details.withCatalog(entry));
    repository.logos().keepOnly(() -> currentLogo(repository));
    return PutRepositoryCatalogDataResponse.builder()
        .catalogData(describe(entry, repository))
        .build();
  }

  private static String currentLogo(Repository repository) throws IOException {
    CatalogEntry current = RepositoryDetails.of(repository.metadata()).catalog();
    return current == null ? null : current.logo();
  }

  /** Checks catalog data and makes it an entry. */
  static CatalogEntry entry(RepositoryCatalogDataInput input) {
    Constraints.text("description", input.description(), 1024);
    Constraints.badges("architectures", input.architectures());
    Constraints.badges("operatingSystems", input.operatingSystems());
    Constraints.text("aboutText", input.aboutText(), LONGEST_TEXT);
    Constraints.text("usageText", input.usageText(), LONGEST_TEXT);
    return new CatalogEntry(
        input.description(),
        input.hasArchitectures() ? List.copyOf(input.architectures()) : null,
        input.hasOperatingSystems() ? List.copyOf(input.operatingSystems()) : null,
        logo(input.logoImageBlob()),
        input.aboutText(),
        input.usageText());
  }

  /** An entry as the service tells it; without an entry nothing is set. */
  RepositoryCatalogData describe(CatalogEntry entry, Repository repository) {
    if (entry == null) {
      return RepositoryCatalogData.builder().build();
    }
    return RepositoryCatalogData.builder()
        .description(entry.description())
        .architectures(entry.architectures())
        .operatingSystems(entry.operatingSystems())
        .logoUrl(entry.logo() == null ? null : account.logoUrl(repository, entry.logo()))
        .aboutText(entry.aboutText())
        .usageText(entry.usageText())
        .build();
  }

  private static String logo(SdkBytes image) {
    if (image == null || image.asByteArrayUnsafe().length == 0) {
      return null;
    }
    byte[] bytes = image.asByteArrayUnsafe();
    LogoRules.check(bytes);
    return Logos.name(bytes);
  }
}
