package dev.ecrpublic.serve;

import dev.ecrpublic.registry.Registry;
import dev.ecrpublic.serve.api.ApiService;
import java.util.List;

/**
 * What a server offers: a registry to OCI clients, and services to AWS clients.
 *
 * @param registry the registry
 * @param registryId the account id that errors name
 * @param alias the alias that may stand before repository names
 * @param services the services that work on the registry
 */
public record ServerOffer(
    Registry registry, String registryId, String alias, List<ApiService> services) {}
