package dev.ecrpublic.emulate.ecrpublic;

import dev.ecrpublic.files.DamagedFile;
import dev.ecrpublic.registry.state.DamagedDocument;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.ecrpublic.model.DescribeRegistriesRequest;
import software.amazon.awssdk.services.ecrpublic.model.DescribeRegistriesResponse;
import software.amazon.awssdk.services.ecrpublic.model.GetRegistryCatalogDataResponse;
import software.amazon.awssdk.services.ecrpublic.model.PutRegistryCatalogDataRequest;
import software.amazon.awssdk.services.ecrpublic.model.PutRegistryCatalogDataResponse;
import software.amazon.awssdk.services.ecrpublic.model.RegistryAlias;
import software.amazon.awssdk.services.ecrpublic.model.RegistryAliasStatus;
import software.amazon.awssdk.services.ecrpublic.model.RegistryCatalogData;

/** The one registry of the account, and its display name. */
final class Registries {
  private final Account account;

  Registries(Account account) {
    this.account = account;
  }

  DescribeRegistriesResponse describe(DescribeRegistriesRequest request) throws IOException {
    ResultPage.size(request.maxResults());
    if (request.nextToken() != null) {
      account.pageTokens().open("DescribeRegistries", request.nextToken());
    }
    RegistryAlias alias =
        RegistryAlias.builder()
            .name(account.alias())
            .status(RegistryAliasStatus.ACTIVE)
            .primaryRegistryAlias(true)
            .defaultRegistryAlias(true)
            .build();
    return DescribeRegistriesResponse.builder()
        .registries(
            software.amazon.awssdk.services.ecrpublic.model.Registry.builder()
                .registryId(account.id())
                .registryArn(account.arn())
                .registryUri(account.uri())
                .verified(false)
                .aliases(alias)
                .build())
        .build();
  }

  GetRegistryCatalogDataResponse catalogData() throws IOException {
    return GetRegistryCatalogDataResponse.builder()
        .registryCatalogData(catalogData(account.registry().properties().get("displayName")))
        .build();
  }

  PutRegistryCatalogDataResponse putCatalogData(PutRegistryCatalogDataRequest request)
      throws IOException {
    Constraints.text("displayName", request.displayName(), 100);
    account
        .registry()
        .updateProperties(
            before -> {
              Map<String, Object> next = new LinkedHashMap<>(before);
              next.put("displayName", request.displayName());
              return next;
            });
    return PutRegistryCatalogDataResponse.builder()
        .registryCatalogData(catalogData(request.displayName()))
        .build();
  }

  private static RegistryCatalogData catalogData(Object displayName) throws DamagedFile {
    if (displayName != null && !(displayName instanceof String)) {
      throw new DamagedDocument("registry.json", "displayName is no text");
    }
    return RegistryCatalogData.builder().displayName((String) displayName).build();
  }
}
