package dev.ecrpublic.command.operation;

import dev.ecrpublic.aws.Connection;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Operation;
import dev.ecrpublic.service.Service;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The repository that {@code create-repository --if-not-exists} finds there already. */
final class ExistingRepository {
  private static final String THERE = "RepositoryAlreadyExistsException";
  private static final String NAME = "repositoryName";
  private static final String REGISTRY = "registryId";

  private ExistingRepository() {}

  /** The reply to its creation, as if that had made it; any other refusal is thrown again. */
  static Map<String, Object> of(
      Map<String, Object> request,
      Failure.Service refused,
      Service service,
      Connection connection) {
    if (!refused.error().code().equals(THERE)) {
      throw refused;
    }
    Map<String, Object> asked = new LinkedHashMap<>();
    if (request.containsKey(REGISTRY)) {
      asked.put(REGISTRY, request.get(REGISTRY));
    }
    asked.put("repositoryNames", List.of(request.get(NAME)));
    Operation describing = service.catalog().find("describe-repositories").orElseThrow();
    Map<String, Object> reply = connection.call(describing, asked);
    if (reply.get("repositories") instanceof List<?> found && !found.isEmpty()) {
      return Map.of("repository", found.getFirst());
    }
    throw refused;
  }
}
