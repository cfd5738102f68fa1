package dev.ecrpublic.emulate.ecrpublic;

import dev.ecrpublic.files.FileLocks;
import dev.ecrpublic.registry.RegistryStore;
import dev.ecrpublic.registry.state.PlainJson;
import dev.ecrpublic.registry.state.VersionedFile;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
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
  private final Account registry;
  private final VersionedFile<Map<String, Object>> metadata;

  Registries(Account registry) {
    this.registry = registry;
    RegistryStore store = registry.store();
    this.metadata =
        new VersionedFile<>(store.paths().registry(), store.files(), PlainJson::readObject);
  }

  DescribeRegistriesResponse describe(DescribeRegistriesRequest request) throws IOException {
    ResultPage.size(request.maxResults());
    if (request.nextToken() != null) {
      registry.pageTokens().open("DescribeRegistries", request.nextToken());
    }
    RegistryAlias alias =
        RegistryAlias.builder()
            .name(registry.alias())
            .status(RegistryAliasStatus.ACTIVE)
            .primaryRegistryAlias(true)
            .defaultRegistryAlias(true)
            .build();
    return DescribeRegistriesResponse.builder()
        .registries(
            software.amazon.awssdk.services.ecrpublic.model.Registry.builder()
                .registryId(registry.id())
                .registryArn(registry.arn())
                .registryUri(registry.uri())
                .verified(false)
                .aliases(alias)
                .build())
        .build();
  }

  GetRegistryCatalogDataResponse catalogData() throws IOException {
    return GetRegistryCatalogDataResponse.builder()
        .registryCatalogData(catalogData(read().get("displayName")))
        .build();
  }

  PutRegistryCatalogDataResponse putCatalogData(PutRegistryCatalogDataRequest request)
      throws IOException {
    Constraints.text("displayName", request.displayName(), 100);
    FileLocks.exclusively(
        registry.store().paths().registryLock(),
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
        channel -> {
          Map<String, Object> next = new LinkedHashMap<>(read());
          next.put("displayName", request.displayName());
          metadata.write(PlainJson.write(next), next);
          return null;
        });
    return PutRegistryCatalogDataResponse.builder()
        .registryCatalogData(catalogData(request.displayName()))
        .build();
  }

  private Map<String, Object> read() throws IOException {
    try {
      return metadata.read();
    } catch (NoSuchFileException e) {
      return Map.of();
    }
  }

  private static RegistryCatalogData catalogData(Object displayName) {
    return RegistryCatalogData.builder().displayName((String) displayName).build();
  }
}
