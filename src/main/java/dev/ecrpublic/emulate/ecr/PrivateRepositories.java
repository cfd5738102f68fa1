package dev.ecrpublic.emulate.ecr;

import dev.ecrpublic.emulate.Constraints;
import dev.ecrpublic.emulate.Members;
import dev.ecrpublic.emulate.ReplyMembers;
import dev.ecrpublic.emulate.RepositoryDetails;
import dev.ecrpublic.emulate.RepositoryPages;
import dev.ecrpublic.emulate.ResourceTags;
import dev.ecrpublic.emulate.ecr.account.Encryption;
import dev.ecrpublic.emulate.ecr.account.PrivateAccount;
import dev.ecrpublic.emulate.ecr.account.RepositorySettings;
import dev.ecrpublic.emulate.ecr.account.TagMutability;
import dev.ecrpublic.registry.Repository;
import dev.ecrpublic.registry.state.RepositoryMetadata;
import java.io.IOException;
import java.util.Map;

/** Creating, deleting, describing and setting up repositories. */
final class PrivateRepositories {
  private final PrivateAccount account;
  private final RepositoryPages pages;

  PrivateRepositories(PrivateAccount account) {
    this.account = account;
    this.pages = new RepositoryPages(account, this::told);
  }

  Map<String, Object> create(Members request) throws IOException {
    account.requireOwn(request);
    String name = request.text("repositoryName");
    Constraints.repositoryName("repositoryName", name, account.longestName());
    RepositoryDetails details =
        RepositoryDetails.NONE.withTags(ResourceTags.added(Map.of(), request.structures("tags")));
    details = TagMutability.of(request).on(details);
    details = Encryption.on(details, request, account);
    details = scanning(details, request);
    return ReplyMembers.of("repository", told(account.registry().create(name, details.encode())))
        .map();
  }

  Map<String, Object> delete(Members request) throws IOException {
    Repository repository = account.repository(request);
    return ReplyMembers.of("repository", told(repository.delete(request.flag("force")))).map();
  }

  Map<String, Object> describe(Members request) throws IOException {
    account.requireOwn(request);
    return pages.describe(request);
  }

  Map<String, Object> putTagMutability(Members request) throws IOException {
    Repository repository = account.repository(request);
    TagMutability mutability = TagMutability.of(request);
    account.change(repository, mutability::on);
    return reply(repository)
        .with(RepositorySettings.MUTABILITY, mutability.word())
        .with(RepositorySettings.EXCLUSIONS, mutability.told())
        .map();
  }

  Map<String, Object> putScanning(Members request) throws IOException {
    Repository repository = account.repository(request);
    account.change(repository, details -> scanning(details, request));
    return reply(repository)
        .with(
            RepositorySettings.SCANNING,
            scanning(new RepositorySettings(account.details(repository))))
        .map();
  }

  private static RepositoryDetails scanning(RepositoryDetails details, Members request) {
    Members given = request.structure(RepositorySettings.SCANNING);
    if (given == null) {
      return details;
    }
    return details.with(
        RepositorySettings.SCANNING,
        Map.of(RepositorySettings.SCAN_ON_PUSH, given.flag(RepositorySettings.SCAN_ON_PUSH)));
  }

  private static Map<String, Object> scanning(RepositorySettings settings) {
    return Map.of(RepositorySettings.SCAN_ON_PUSH, settings.scanOnPush());
  }

  private ReplyMembers reply(Repository repository) {
    return ReplyMembers.of("registryId", account.id()).with("repositoryName", repository.name());
  }

  private Map<String, Object> told(RepositoryMetadata metadata) throws IOException {
    RepositorySettings settings = new RepositorySettings(account.details(metadata));
    return ReplyMembers.of("repositoryArn", account.arn(metadata.name()))
        .with("registryId", account.id())
        .with("repositoryName", metadata.name())
        .with("repositoryUri", account.uri(metadata.name()))
        .with("createdAt", metadata.createdAt())
        .with(RepositorySettings.MUTABILITY, settings.mutability())
        .with(RepositorySettings.EXCLUSIONS, settings.exclusions())
        .with(RepositorySettings.SCANNING, scanning(settings))
        .with(RepositorySettings.ENCRYPTION, settings.encryption())
        .map();
  }
}
