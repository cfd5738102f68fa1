package dev.ecrpublic.emulate.ecrpublic;

import dev.ecrpublic.registry.Logos;
import dev.ecrpublic.registry.RegistryStore;
import dev.ecrpublic.registry.RepositoryStore;
import dev.ecrpublic.registry.state.CatalogEntry;
import dev.ecrpublic.registry.state.RepositoryMetadata;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ecrpublic.model.CreateRepositoryRequest;
import software.amazon.awssdk.services.ecrpublic.model.CreateRepositoryResponse;
import software.amazon.awssdk.services.ecrpublic.model.DeleteRepositoryRequest;
import software.amazon.awssdk.services.ecrpublic.model.DeleteRepositoryResponse;
import software.amazon.awssdk.services.ecrpublic.model.DescribeRepositoriesRequest;
import software.amazon.awssdk.services.ecrpublic.model.DescribeRepositoriesResponse;
import software.amazon.awssdk.services.ecrpublic.model.Repository;

/** Creating, deleting and describing repositories. */
final class RepositoryOperations {
  private final Account registry;
  private final Logos logos = new Logos();

  RepositoryOperations(Account registry) {
    this.registry = registry;
  }

  CreateRepositoryResponse create(CreateRepositoryRequest request) throws IOException {
    String name = request.repositoryName();
    Constraints.repositoryName("repositoryName", name);
    CatalogEntry catalog = null;
    if (request.catalogData() != null) {
      catalog = CatalogData.entry(request.catalogData());
    }
    Map<String, String> tags = ResourceTags.added(Map.of(), request.tags());
    RepositoryMetadata metadata = new RepositoryMetadata(name, registry.now(), tags, null, catalog);
    RegistryStore store = registry.store();
    if (store.find(name).isPresent()) {
      throw registry.errors().repositoryAlreadyExists(name);
    }
    if (store.names().size() >= registry.limits().repositories()) {
      throw EcrPublicErrors.limitExceeded(
          "The registry with id '"
              + registry.id()
              + "' already has the maximum number of repositories: "
              + registry.limits().repositories());
    }
    if (!store.create(metadata)) {
      throw registry.errors().repositoryAlreadyExists(name);
    }
    RepositoryStore repository = store.get(name);
    if (catalog != null && catalog.logo() != null) {
      logos.write(repository, request.catalogData().logoImageBlob().asByteArrayUnsafe(), store);
    }
    return CreateRepositoryResponse.builder()
        .repository(describe(metadata))
        .catalogData(CatalogData.describe(catalog, repository))
        .build();
  }

  DeleteRepositoryResponse delete(DeleteRepositoryRequest request) throws IOException {
    RepositoryStore repository =
        registry.repository(request.registryId(), request.repositoryName());
    boolean force = Boolean.TRUE.equals(request.force());
    RepositoryMetadata deleted =
        repository.exclusively(
            () -> {
              if (!force && !repository.index().images().isEmpty()) {
                throw registry.errors().repositoryNotEmpty(repository.name());
              }
              RepositoryMetadata metadata = repository.metadata();
              registry.store().delete(repository);
              return metadata;
            });
    return DeleteRepositoryResponse.builder().repository(describe(deleted)).build();
  }

  DescribeRepositoriesResponse describe(DescribeRepositoriesRequest request) throws IOException {
    registry.requireAccount(request.registryId());
    if (request.hasRepositoryNames()) {
      return describeNamed(request);
    }
    ResultPage<String> page =
        ResultPage.of(
            registry.store().names(),
            name -> name,
            registry.pageTokens(),
            "DescribeRepositories",
            request.maxResults(),
            request.nextToken());
    List<Repository> repositories = new ArrayList<>(page.items().size());
    for (String name : page.items()) {
      var repository = registry.store().find(name);
      if (repository.isPresent()) {
        repositories.add(describe(repository.get().metadata()));
      }
    }
    return DescribeRepositoriesResponse.builder()
        .repositories(repositories)
        .nextToken(page.nextToken())
        .build();
  }

  private DescribeRepositoriesResponse describeNamed(DescribeRepositoriesRequest request)
      throws IOException {
    Constraints.size("repositoryNames", request.repositoryNames(), 1, 100);
    if (request.nextToken() != null || request.maxResults() != null) {
      throw EcrPublicErrors.invalidParameter(
          "repositoryNames", "must not be given together with nextToken or maxResults");
    }
    List<Repository> repositories = new ArrayList<>();
    for (String name : new LinkedHashSet<>(request.repositoryNames())) {
      Constraints.repositoryName("repositoryNames", name);
      repositories.add(describe(registry.store().get(name).metadata()));
    }
    return DescribeRepositoriesResponse.builder().repositories(repositories).build();
  }

  private Repository describe(RepositoryMetadata metadata) {
    return Repository.builder()
        .repositoryArn(registry.arn(metadata.name()))
        .registryId(registry.id())
        .repositoryName(metadata.name())
        .repositoryUri(registry.uri(metadata.name()))
        .createdAt(metadata.createdAt())
        .build();
  }
}
