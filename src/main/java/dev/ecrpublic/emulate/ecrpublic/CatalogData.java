package dev.ecrpublic.emulate.ecrpublic;

import dev.ecrpublic.registry.Logos;
import dev.ecrpublic.registry.RepositoryStore;
import dev.ecrpublic.registry.state.CatalogEntry;
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
  private static final int LARGEST_LOGO = 512_000;

  private final Account registry;
  private final Logos logos = new Logos();

  CatalogData(Account registry) {
    this.registry = registry;
  }

  GetRepositoryCatalogDataResponse get(GetRepositoryCatalogDataRequest request) throws IOException {
    RepositoryStore repository =
        registry.repository(request.registryId(), request.repositoryName());
    CatalogEntry entry = repository.metadata().catalog();
    if (entry == null) {
      throw registry.errors().catalogDataNotFound(repository.name());
    }
    return GetRepositoryCatalogDataResponse.builder()
        .catalogData(describe(entry, repository))
        .build();
  }

  PutRepositoryCatalogDataResponse put(PutRepositoryCatalogDataRequest request) throws IOException {
    RepositoryCatalogDataInput input = Constraints.required("catalogData", request.catalogData());
    CatalogEntry entry = entry(input);
    RepositoryStore repository =
        registry.repository(request.registryId(), request.repositoryName());
    if (entry.logo() != null) {
      logos.write(repository, input.logoImageBlob().asByteArrayUnsafe(), registry.store());
    }
    repository.update(metadata -> metadata.withCatalog(entry));
    repository.exclusively(
        () -> {
          CatalogEntry current = repository.metadata().catalog();
          logos.keepOnly(repository, current == null ? null : current.logo());
          return null;
        });
    return PutRepositoryCatalogDataResponse.builder()
        .catalogData(describe(entry, repository))
        .build();
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
  static RepositoryCatalogData describe(CatalogEntry entry, RepositoryStore repository) {
    if (entry == null) {
      return RepositoryCatalogData.builder().build();
    }
    return RepositoryCatalogData.builder()
        .description(entry.description())
        .architectures(entry.architectures())
        .operatingSystems(entry.operatingSystems())
        .logoUrl(entry.logo() == null ? null : Logos.url(repository, entry.logo()))
        .aboutText(entry.aboutText())
        .usageText(entry.usageText())
        .build();
  }

  private static String logo(SdkBytes image) {
    if (image == null || image.asByteArrayUnsafe().length == 0) {
      return null;
    }
    byte[] bytes = image.asByteArrayUnsafe();
    Constraints.value("logoImageBlob", bytes.length, 0, LARGEST_LOGO);
    return Logos.name(bytes);
  }
}
