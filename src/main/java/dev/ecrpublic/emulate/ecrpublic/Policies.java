package dev.ecrpublic.emulate.ecrpublic;

import dev.ecrpublic.registry.RepositoryStore;
import dev.ecrpublic.registry.state.PlainJson;
import dev.ecrpublic.registry.state.RepositoryMetadata;
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

  private final Account registry;

  Policies(Account registry) {
    this.registry = registry;
  }

  SetRepositoryPolicyResponse set(SetRepositoryPolicyRequest request) throws IOException {
    RepositoryStore repository =
        registry.repository(request.registryId(), request.repositoryName());
    String text = Constraints.required("policyText", request.policyText());
    Constraints.text("policyText", text, LONGEST);
    try {
      PlainJson.readObject(text.getBytes(StandardCharsets.UTF_8));
    } catch (JacksonException e) {
      throw EcrPublicErrors.invalidParameter("policyText", "Invalid repository policy provided");
    }
    repository.update(metadata -> metadata.withPolicy(text));
    return SetRepositoryPolicyResponse.builder()
        .registryId(registry.id())
        .repositoryName(repository.name())
        .policyText(text)
        .build();
  }

  GetRepositoryPolicyResponse get(GetRepositoryPolicyRequest request) throws IOException {
    RepositoryStore repository =
        registry.repository(request.registryId(), request.repositoryName());
    return GetRepositoryPolicyResponse.builder()
        .registryId(registry.id())
        .repositoryName(repository.name())
        .policyText(existing(repository.metadata()))
        .build();
  }

  DeleteRepositoryPolicyResponse delete(DeleteRepositoryPolicyRequest request) throws IOException {
    RepositoryStore repository =
        registry.repository(request.registryId(), request.repositoryName());
    RepositoryMetadata before =
        repository.update(
            metadata -> {
              existing(metadata);
              return metadata.withPolicy(null);
            });
    return DeleteRepositoryPolicyResponse.builder()
        .registryId(registry.id())
        .repositoryName(repository.name())
        .policyText(before.policy())
        .build();
  }

  private String existing(RepositoryMetadata metadata) {
    if (metadata.policy() == null) {
      throw registry.errors().policyNotFound(metadata.name());
    }
    return metadata.policy();
  }
}
