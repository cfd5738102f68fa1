package dev.ecrpublic.service.ecr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.model.Names;
import dev.ecrpublic.model.Operation;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows of the private service beside the SDK's model of it. */
class EcrCatalogTest {
  private final EcrCatalog catalog = new EcrCatalog();

  @Test
  void everyOperationOfTheModelHasARow() throws ReflectiveOperationException {
    assertEquals(58, catalog.names().size());
    assertEquals(new EcrModel().commands().keySet(), new TreeSet<>(catalog.names()));
    assertTrue(catalog.find("describe-image").isEmpty());
  }

  @Test
  void everyRowHasTheModelsMembersInTheirOrder() throws ReflectiveOperationException {
    for (Map.Entry<String, Set<String>> command : new EcrModel().commands().entrySet()) {
      Operation operation = catalog.find(command.getKey()).orElseThrow();
      Set<String> flags = new LinkedHashSet<>();
      operation.input().forEach(member -> flags.add("--" + Names.kebab(member.name())));

      assertEquals(command.getKey(), operation.name());
      assertEquals(command.getValue().toString(), flags.toString(), command.getKey());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "describe-images, repositoryName, true",
    "create-repository, repositoryName, false",
    "delete-pull-through-cache-rule, ecrRepositoryPrefix, true",
    "create-pull-through-cache-rule, ecrRepositoryPrefix, false",
    "delete-repository-creation-template, prefix, true",
    "create-repository-creation-template, prefix, false",
    "put-image, registryId, true",
    "create-repository, registryId, false",
    "list-tags-for-resource, resourceArn, true",
  })
  void namesAreLookedUpWhereTheyExist(String operation, String member, boolean lookedUp) {
    assertEquals(lookedUp, new Ecr().looksUp(operation, member));
    assertTrue(new Ecr().names(member).isPresent());
  }
}
