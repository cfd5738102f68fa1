package dev.ecrpublic.emulate;

import dev.ecrpublic.registry.Repository;
import dev.ecrpublic.registry.state.PlainJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.core.JacksonException;

/** Repository policies: kept and told, enforced on nobody. */
public final class Policies {
  private static final String TEXT = "policyText";

  private final Account account;

  /** The policies of an account's repositories. */
  public Policies(Account account) {
    this.account = account;
  }

  /** {@code SetRepositoryPolicy}. */
  public Map<String, Object> set(Members request) throws IOException {
    Repository repository = account.repository(request);
    String text = checked(TEXT, request.text(TEXT), "Invalid repository policy provided");
    account.change(repository, details -> details.withPolicy(text));
    return reply(repository, text);
  }

  /** {@code GetRepositoryPolicy}. */
  public Map<String, Object> get(Members request) throws IOException {
    Repository repository = account.repository(request);
    return reply(repository, existing(repository.name(), account.details(repository)));
  }

  /** {@code DeleteRepositoryPolicy}. */
  public Map<String, Object> delete(Members request) throws IOException {
    Repository repository = account.repository(request);
    RepositoryDetails before =
        account.change(
            repository,
            details -> {
              existing(repository.name(), details);
              return details.withPolicy(null);
            });
    return reply(repository, before.policy());
  }

  /** The text of a policy, which must be a JSON object. */
  public static String checked(String parameter, String text, String problem) {
    Constraints.text(parameter, Constraints.required(parameter, text), Quotas.POLICY);
    try {
      PlainJson.readObject(text.getBytes(StandardCharsets.UTF_8));
    } catch (JacksonException e) {
      throw RepositoryErrors.invalidParameter(parameter, problem);
    }
    return text;
  }

  private Map<String, Object> reply(Repository repository, String text) {
    return ReplyMembers.of("registryId", account.id())
        .with("repositoryName", repository.name())
        .with(TEXT, text)
        .map();
  }

  private String existing(String repository, RepositoryDetails details) {
    if (details.policy() == null) {
      throw account.errors().policyNotFound(repository);
    }
    return details.policy();
  }
}
