package dev.ecrpublic.emulate.ecrpublic;

import dev.ecrpublic.emulate.Constraints;
import dev.ecrpublic.emulate.Members;
import dev.ecrpublic.emulate.ReplyMembers;
import dev.ecrpublic.emulate.RepositoryDetails;
import dev.ecrpublic.emulate.RepositoryPages;
import dev.ecrpublic.emulate.ResourceTags;
import dev.ecrpublic.registry.Registry;
import dev.ecrpublic.registry.Repository;
import dev.ecrpublic.registry.state.RepositoryMetadata;
import java.io.IOException;
import java.util.Map;

/** Creating, deleting and describing repositories. */
final class PublicRepositories {
  private final PublicAccount account;
  private final CatalogData catalogData;
  private final RepositoryPages listing;

  PublicRepositories(PublicAccount account) {
    this.account = account;
    this.catalogData = new CatalogData(account);
    this.listing = new RepositoryPages(account, this::told);
  }

  Map<String, Object> create(Members request) throws IOException {
    String name = request.text("repositoryName");
    Constraints.repositoryName("repositoryName", name, account.longestName());
    Members input = request.structure("catalogData");
    CatalogEntry catalog = input == null ? null : CatalogData.entry(input);
    RepositoryDetails details =
        RepositoryDetails.NONE
            .withTags(ResourceTags.added(Map.of(), request.structures("tags")))
            .with(PublicAccount.CATALOG, catalog == null ? null : catalog.encode());
    Registry registry = account.registry();
    RepositoryMetadata metadata = registry.create(name, details.encode());
    Repository repository = registry.get(name);
    if (catalog != null && catalog.logo() != null) {
      repository.logos().write(input.blob(CatalogData.LOGO));
    }
    return ReplyMembers.of("repository", told(metadata))
        .with("catalogData", catalogData.told(catalog, repository))
        .map();
  }

  Map<String, Object> delete(Members request) throws IOException {
    Repository repository = account.repository(request);
    return ReplyMembers.of("repository", told(repository.delete(request.flag("force")))).map();
  }

  Map<String, Object> describe(Members request) throws IOException {
    account.requireAccount(request);
    return listing.describe(request);
  }

  private Map<String, Object> told(RepositoryMetadata metadata) {
    return ReplyMembers.of("repositoryArn", account.arn(metadata.name()))
        .with("registryId", account.id())
        .with("repositoryName", metadata.name())
        .with("repositoryUri", account.uri(metadata.name()))
        .with("createdAt", metadata.createdAt())
        .map();
  }
}
