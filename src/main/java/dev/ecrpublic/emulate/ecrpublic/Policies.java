package dev.ecrpublic.emulate.ecrpublic;

import dev.ecrpublic.registry.Repository;
import dev.ecrpublic.registry.state.PlainJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.services.ecrpublic.model.DeleteRepositoryPolicyRequest;
import software.amazon.awssdk.services.ecrpublic.model.DeleteRepositoryPolicyResponse;
import software.amazon.awssdk.services.ecrpublic.model.GetRepositoryPolicyRequest;
import software.amazon.awssdk.services.ecrpublic.model.GetRepositoryPolicyResponse;
import software.amazon.awssdk.services.ecrpublic.model.SetRepositoryPolicyRequest;
import software.amazon.awssdk.services.ecrpublic.model.SetRepositoryPolicyResponse;
import tools.jackson.core.JacksonException;

/** Repository policies: kept and told, enforced on nobody. */
final class Policies {
  private static final int LONGEST = 10_240;

  private final Account account;

  Policies(Account account) {
    this.account = account;
  }

  SetRepositoryPolicyResponse set(SetRepositoryPolicyRequest request) throws IOException {
    Repository repository = account.repository(request.registryId(), request.repositoryName());
    String text = Constraints.required("policyText", request.policyText());
    Constraints.text("policyText", text, LONGEST);
    try {
      PlainJson.readObject(text.getBytes(StandardCharsets.UTF_8));
    } catch (JacksonException e) {
      throw EcrPublicErrors.invalidParameter("policyText", "Invalid repository policy provided");
    }
    RepositoryDetails.update(repository, details -> details.withPolicy(text));
    return SetRepositoryPolicyResponse.builder()
        .registryId(account.id())
        .repositoryName(repository.name())
        .policyText(text)
        .build();
  }

  GetRepositoryPolicyResponse get(GetRepositoryPolicyRequest request) throws IOException {
    Repository repository = account.repository(request.registryId(), request.repositoryName());
    return GetRepositoryPolicyResponse.builder()
        .registryId(account.id())
        .repositoryName(repository.name())
        .policyText(existing(repository.name(), RepositoryDetails.of(repository.metadata())))
        .build();
  }

  DeleteRepositoryPolicyResponse delete(DeleteRepositoryPolicyRequest request) throws IOException {
    Repository repository = account.repository(request.registryId(), request.repositoryName());
    RepositoryDetails before =
        RepositoryDetails.update(
            repository,
            details -> {
              existing(repository.name(), details);
              return details.withPolicy(null);
            });
    return DeleteRepositoryPolicyResponse.builder()
        .registryId(account.id())
        .repositoryName(repository.name())
        .policyText(before.policy())
        .build();
  }

  private String existing(String repository, RepositoryDetails details) {
    if (details.policy() == null) {
      throw account.errors().policyNotFound(repository);
    }
    return details.policy();
  }
}
