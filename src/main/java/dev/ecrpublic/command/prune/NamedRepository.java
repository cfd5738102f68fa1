package dev.ecrpublic.command.prune;

import dev.ecrpublic.aws.Connection;
import dev.ecrpublic.command.request.OwnRegistry;
import dev.ecrpublic.input.RepositoryUri;
import dev.ecrpublic.model.Catalog;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Operation;
import dev.ecrpublic.oci.reference.ImageReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A repository of one's own registry that a word names.
 *
 * @param name its name
 * @param arn what tells it from those of the same name elsewhere
 */
record NamedRepository(String name, String arn) {
  /** Looks it up; fails where there is none, or where the word names another registry. */
  static NamedRepository of(String word, Catalog catalog, Connection connection) {
    ImageReference reference = ImageReference.parse(word);
    if (reference.namesImage()) {
      throw Failure.Usage.parameter(
          word + " names an image, and prune is about a repository: leave out its tag or digest.");
    }
    Optional<RepositoryUri> address = RepositoryUri.of(word);
    Optional<Operation> registries = catalog.find("describe-registries");
    if (address.isPresent() && registries.isPresent()) {
      Operation deleting = catalog.find("batch-delete-image").orElseThrow();
      OwnRegistry.require(address.get().alias(), deleting, registries.get(), connection);
      return found(address.get().name(), catalog, connection, Optional.empty());
    }
    return found(
        name(reference), catalog, connection, reference.host().map(host -> reference.toString()));
  }

  /** Private registries have no alias before the name. */
  private static String name(ImageReference reference) {
    String path = reference.repository();
    boolean alias = reference.host().isPresent() && reference.host().get().asPrivate().isEmpty();
    return alias ? path.substring(path.indexOf('/') + 1) : path;
  }

  private static NamedRepository found(
      String name, Catalog catalog, Connection connection, Optional<String> address) {
    Map<String, Object> reply =
        connection.call(
            catalog.find("describe-repositories").orElseThrow(),
            Map.of("repositoryNames", List.of(name)));
    if (!(reply.get("repositories") instanceof List<?> list)
        || list.isEmpty()
        || !(list.getFirst() instanceof Map<?, ?> repository)) {
      throw new Failure.Internal("The service did not tell of the repository " + name);
    }
    if (address.isPresent() && !address.get().equals(repository.get("repositoryUri"))) {
      throw Failure.Usage.parameter(
          address.get()
              + " is not in the registry that this command reaches, where "
              + name
              + " is "
              + repository.get("repositoryUri"));
    }
    return new NamedRepository(name, String.valueOf(repository.get("repositoryArn")));
  }
}
