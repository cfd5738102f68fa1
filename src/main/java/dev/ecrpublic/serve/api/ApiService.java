package dev.ecrpublic.serve.api;

import dev.ecrpublic.emulate.LocalService;
import dev.ecrpublic.model.Catalog;
import dev.ecrpublic.model.Names;
import java.util.List;
import java.util.Optional;

/**
 * An AWS service whose API is answered.
 *
 * @param targetPrefix what stands before the period in {@code X-Amz-Target}
 * @param signingName the service's name in the scope of signatures
 * @param regions the regions that the scope may name
 * @param catalog the operations
 * @param local what carries them out
 */
public record ApiService(
    String targetPrefix,
    String signingName,
    List<String> regions,
    Catalog catalog,
    LocalService local) {

  /** The call that a target names, if it is one of this service. */
  Optional<ApiCall> call(String target) {
    int period = targetPrefix.length();
    if (!target.startsWith(targetPrefix)
        || target.length() == period
        || target.charAt(period) != '.') {
      return Optional.empty();
    }
    String name = target.substring(period + 1);
    return catalog
        .find(Names.kebab(name))
        .filter(operation -> operation.wireName().equals(name))
        .map(operation -> new ApiCall(this, operation));
  }
}
