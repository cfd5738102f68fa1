package dev.ecrpublic.emulate.ecr.policy;

import dev.ecrpublic.emulate.ErrorReply;
import dev.ecrpublic.emulate.Members;
import dev.ecrpublic.emulate.ReplyMembers;
import dev.ecrpublic.emulate.RepositoryDetails;
import dev.ecrpublic.emulate.ecr.account.PrivateAccount;
import dev.ecrpublic.emulate.ecr.account.RepositorySettings;
import dev.ecrpublic.registry.Repository;
import java.io.IOException;
import java.util.Map;

/** The lifecycle policies of repositories. */
public final class LifecyclePolicies {
  private static final String TEXT = RepositorySettings.LIFECYCLE;

  private final PrivateAccount account;

  /** The policies of an account's repositories. */
  public LifecyclePolicies(PrivateAccount account) {
    this.account = account;
  }

  /** {@code PutLifecyclePolicy}. */
  public Map<String, Object> put(Members request) throws IOException {
    Repository repository = account.repository(request);
    String text = request.text(TEXT);
    PolicyText.checked(TEXT, text);
    account.change(
        repository, details -> details.with(TEXT, text).with(RepositorySettings.EVALUATED, null));
    return reply(repository, text).map();
  }

  /** {@code GetLifecyclePolicy}. */
  public Map<String, Object> get(Members request) throws IOException {
    Repository repository = account.repository(request);
    return told(repository, account.details(repository));
  }

  /** {@code DeleteLifecyclePolicy}. */
  public Map<String, Object> delete(Members request) throws IOException {
    Repository repository = account.repository(request);
    RepositoryDetails before =
        account.change(
            repository,
            details -> {
              existing(repository, details);
              return details.with(TEXT, null).with(RepositorySettings.EVALUATED, null);
            });
    return told(repository, before);
  }

  /** The text of a repository's policy; LifecyclePolicyNotFoundException where it has none. */
  String existing(Repository repository, RepositoryDetails details) {
    String text = new RepositorySettings(details).lifecycle();
    if (text == null) {
      throw ErrorReply.of(
          "LifecyclePolicyNotFoundException",
          "Lifecycle policy does not exist for the repository with name '"
              + repository.name()
              + "' in the registry with id '"
              + account.id()
              + "'");
    }
    return text;
  }

  private Map<String, Object> told(Repository repository, RepositoryDetails details) {
    return reply(repository, existing(repository, details))
        .with(RepositorySettings.EVALUATED, new RepositorySettings(details).evaluated())
        .map();
  }

  private ReplyMembers reply(Repository repository, String text) {
    return ReplyMembers.of("registryId", account.id())
        .with("repositoryName", repository.name())
        .with(TEXT, text);
  }
}
