package dev.ecrpublic.serve;

import dev.ecrpublic.registry.Registry;
import dev.ecrpublic.serve.api.ApiService;
import dev.ecrpublic.serve.distribution.ServedRegistry;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What a server offers: registries to OCI clients, and services to AWS clients.
 *
 * @param registry the registry that all hosts lead to which lead to no other
 * @param privateRegistry a registry that has hosts, and a port, of its own
 * @param services the services that work on them
 * @param chores what is done every hour
 */
public record ServerOffer(
    ServedRegistry registry,
    Optional<ServedRegistry> privateRegistry,
    List<ApiService> services,
    List<Chore> chores) {

  /** An offer of one registry that needs nothing done but its own housekeeping. */
  public static ServerOffer of(ServedRegistry registry, List<ApiService> services) {
    return new ServerOffer(
        registry, Optional.empty(), services, List.of(registry.registry()::sweepWhereDue));
  }

  /** What is done every hour. */
  @FunctionalInterface
  public interface Chore {
    /** Does it. */
    void run() throws IOException;
  }

  /** Where its directory is, and whom it tells. */
  Registry first() {
    return registry.registry();
  }
}
