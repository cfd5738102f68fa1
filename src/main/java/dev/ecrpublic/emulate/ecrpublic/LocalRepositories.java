package dev.ecrpublic.emulate.ecrpublic;

import dev.ecrpublic.files.DamagedFile;
import dev.ecrpublic.registry.Registry;
import dev.ecrpublic.registry.Repository;
import dev.ecrpublic.registry.rule.Refused;
import dev.ecrpublic.registry.state.RepositoryMetadata;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ecrpublic.model.CreateRepositoryRequest;
import software.amazon.awssdk.services.ecrpublic.model.CreateRepositoryResponse;
import software.amazon.awssdk.services.ecrpublic.model.DeleteRepositoryRequest;
import software.amazon.awssdk.services.ecrpublic.model.DeleteRepositoryResponse;
import software.amazon.awssdk.services.ecrpublic.model.DescribeRepositoriesRequest;
import software.amazon.awssdk.services.ecrpublic.model.DescribeRepositoriesResponse;

/** Creating, deleting and describing repositories. */
final class LocalRepositories {
  private final Account account;

  LocalRepositories(Account account) {
    this.account = account;
  }

  CreateRepositoryResponse create(CreateRepositoryRequest request) throws IOException {
    String name = request.repositoryName();
    Constraints.repositoryName("repositoryName", name);
    CatalogEntry catalog = null;
    if (request.catalogData() != null) {
      catalog = CatalogData.entry(request.catalogData());
    }
    Map<String, String> tags = ResourceTags.added(Map.of(), request.tags());
    Registry registry = account.registry();
    RepositoryMetadata metadata =
        registry.create(name, new RepositoryDetails(tags, null, catalog).encode());
    Repository repository = registry.get(name);
    if (catalog != null && catalog.logo() != null) {
      repository.logos().write(request.catalogData().logoImageBlob().asByteArrayUnsafe());
    }
    return CreateRepositoryResponse.builder()
        .repository(describe(metadata))
        .catalogData(new CatalogData(account).describe(catalog, repository))
        .build();
  }

  DeleteRepositoryResponse delete(DeleteRepositoryRequest request) throws IOException {
    Repository repository = account.repository(request.registryId(), request.repositoryName());
    RepositoryMetadata deleted = repository.delete(Boolean.TRUE.equals(request.force()));
    return DeleteRepositoryResponse.builder().repository(describe(deleted)).build();
  }

  DescribeRepositoriesResponse describe(DescribeRepositoriesRequest request) throws IOException {
    account.requireAccount(request.registryId());
    if (request.hasRepositoryNames()) {
      return describeNamed(request);
    }
    ResultPage<String> page =
        ResultPage.of(
            account.registry()::namesAfter,
            name -> name,
            account.pageTokens(),
            "DescribeRepositories",
            request.maxResults(),
            request.nextToken());
    List<software.amazon.awssdk.services.ecrpublic.model.Repository> repositories =
        new ArrayList<>(page.items().size());
    for (String name : page.items()) {
      Optional<Repository> repository = account.registry().find(name);
      if (repository.isPresent()) {
        describeIfWhole(repository.get()).ifPresent(repositories::add);
      }
    }
    return DescribeRepositoriesResponse.builder()
        .repositories(repositories)
        .nextToken(page.nextToken())
        .build();
  }

  /** One damaged repository does not keep the others from being listed. */
  private Optional<software.amazon.awssdk.services.ecrpublic.model.Repository> describeIfWhole(
      Repository repository) throws IOException {
    try {
      return Optional.of(describe(repository.metadata()));
    } catch (DamagedFile e) {
      account.registry().warn(e.getMessage());
      return Optional.empty();
    } catch (Refused e) {
      // Deleted since the names were listed.
      return Optional.empty();
    }
  }

  private DescribeRepositoriesResponse describeNamed(DescribeRepositoriesRequest request)
      throws IOException {
    Constraints.size("repositoryNames", request.repositoryNames(), 1, 100);
    if (request.nextToken() != null || request.maxResults() != null) {
      throw EcrPublicErrors.invalidParameter(
          "repositoryNames", "must not be given together with nextToken or maxResults");
    }
    List<software.amazon.awssdk.services.ecrpublic.model.Repository> repositories =
        new ArrayList<>();
    for (String name : new LinkedHashSet<>(request.repositoryNames())) {
      Constraints.repositoryName("repositoryNames", name);
      repositories.add(describe(account.registry().get(name).metadata()));
    }
    return DescribeRepositoriesResponse.builder().repositories(repositories).build();
  }

  private software.amazon.awssdk.services.ecrpublic.model.Repository describe(
      RepositoryMetadata metadata) {
    return software.amazon.awssdk.services.ecrpublic.model.Repository.builder()
        .repositoryArn(account.arn(metadata.name()))
        .registryId(account.id())
        .repositoryName(metadata.name())
        .repositoryUri(account.uri(metadata.name()))
        .createdAt(metadata.createdAt())
        .build();
  }
}
