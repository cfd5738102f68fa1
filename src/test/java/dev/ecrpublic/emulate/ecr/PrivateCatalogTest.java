package dev.ecrpublic.emulate.ecr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.emulate.ErrorReply;
import dev.ecrpublic.model.Operation;
import dev.ecrpublic.model.Parameter;
import dev.ecrpublic.service.ecr.EcrCatalog;
import dev.ecrpublic.service.ecr.ModelledErrors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of the catalogue is one that the private registry knows. */
class PrivateCatalogTest {
  /** What is refused where nothing is given, by those operations that need nothing. */
  private static final Map<String, String> WITHOUT_MEMBERS =
      Map.of(
          "delete-registry-policy", "RegistryPolicyNotFoundException",
          "delete-signing-configuration", "SigningConfigurationNotFoundException",
          "get-registry-policy", "RegistryPolicyNotFoundException",
          "get-signing-configuration", "SigningConfigurationNotFoundException");

  private final EcrCatalog catalog = new EcrCatalog();
  private final ModelledErrors modelled = new ModelledErrors();
  @TempDir Path directory;

  static List<String> operations() {
    return new EcrCatalog().names();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void nothingIsAnsweredOrRefused(String name) throws IOException {
    Operation operation = catalog.find(name).orElseThrow();
    boolean needs = operation.input().stream().anyMatch(Parameter::required);
    String usual = needs ? "InvalidParameterException" : "";
    assertEquals(WITHOUT_MEMBERS.getOrDefault(name, usual), outcome(operation, Map.of()));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void theLeastThatIsNeededIsAnsweredOrRefused(String name) throws IOException {
    Operation operation = catalog.find(name).orElseThrow();
    outcome(operation, least(operation.input(), true));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void theWholeSkeletonIsAnsweredOrRefused(String name) throws IOException {
    Operation operation = catalog.find(name).orElseThrow();
    outcome(operation, least(operation.input(), false));
  }

  /** The code of the error, empty where there is none. */
  private String outcome(Operation operation, Map<String, Object> input) throws IOException {
    try {
      PrivateCalls calls = new PrivateCalls(directory);
      ReplyCheck.check(operation.output(), calls.call(operation.name(), input));
      return "";
    } catch (ErrorReply e) {
      assertTrue(modelled.of(operation.name()).contains(e.code()), e.code());
      assertEquals(400, e.status(), e.getMessage());
      return e.code();
    }
  }

  private static Map<String, Object> least(List<Parameter> members, boolean required) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Parameter member : members) {
      if (member.required() || !required) {
        values.put(member.name(), value(member, required));
      }
    }
    return values;
  }

  private static Object value(Parameter member, boolean required) {
    return switch (member.kind()) {
      case STRING ->
          Optional.of(member.values())
              .filter(values -> !values.isEmpty())
              .map(List::getFirst)
              .orElse("a".repeat((int) member.min()));
      case INTEGER, LONG -> member.min();
      case DOUBLE -> 0.0;
      case BOOLEAN -> true;
      case BLOB -> new byte[0];
      case TIMESTAMP -> "1970-01-01T00:00:00Z";
      case LIST -> List.of(value(member.element(), required));
      case MAP -> Map.of();
      case STRUCTURE -> least(member.members(), required);
    };
  }
}
