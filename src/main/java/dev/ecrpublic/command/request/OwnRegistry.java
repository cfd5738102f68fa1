package dev.ecrpublic.command.request;

import dev.ecrpublic.aws.Connection;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether the registry that an address names is the one that commands reach. */
public final class OwnRegistry {
  private static final List<String> READING = List.of("describe-", "get-", "list-", "batch-check-");

  private OwnRegistry() {}

  /** Whether an operation changes nothing. */
  public static boolean readsOnly(Operation operation) {
    for (String beginning : READING) {
      if (operation.name().startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Fails for an alias of another registry. Without leave to ask for one's own aliases, reading
   * goes on, for it does no harm.
   */
  public static void require(
      String alias, Operation operation, Operation registries, Connection connection) {
    List<String> own;
    try {
      own = aliases(connection.call(registries, Map.of()));
    } catch (Failure.Service refused) {
      if (readsOnly(operation)) {
        return;
      }
      throw refused;
    }
    if (!own.isEmpty() && !own.contains(alias)) {
      throw Failure.Usage.parameter(
          "--repository-name names the registry \""
              + alias
              + "\", but the registry that this command reaches is \""
              + String.join("\" or \"", own)
              + "\"");
    }
  }

  private static List<String> aliases(Map<String, Object> reply) {
    List<String> out = new ArrayList<>();
    for (Object registry : list(reply.get("registries"))) {
      for (Object alias : list(registry instanceof Map<?, ?> map ? map.get("aliases") : null)) {
        if (alias instanceof Map<?, ?> map && map.get("name") instanceof String name) {
          out.add(name);
        }
      }
    }
    return out;
  }

  private static List<?> list(Object value) {
    return value instanceof List<?> list ? list : List.of();
  }
}
