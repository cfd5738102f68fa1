package dev.ecrpublic.service;

import java.util.Optional;

/**
 * What decides about a region.
 *
 * @param name the region that flag, environment or profile name, in that order, empty for none
 * @param flag what the command line itself says, as it was typed
 * @param customEndpoint whether another address than the service's own is called
 * @param forToken whether a token for a registry login is asked for
 */
public record RegionWish(
    String name, Optional<String> flag, boolean customEndpoint, boolean forToken) {}
