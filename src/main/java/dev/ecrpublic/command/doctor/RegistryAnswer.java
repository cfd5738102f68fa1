package dev.ecrpublic.command.doctor;

import dev.ecrpublic.command.connection.Route;
import dev.ecrpublic.docker.RegistryHost;
import dev.ecrpublic.line.Settings;
import dev.ecrpublic.model.Failure;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether the registry answers to which clients push and pull. */
final class RegistryAnswer {
  private static final String CHECK = "registry";
  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;
  private final Settings settings;
  private final NetworkCheck network;

  RegistryAnswer(Settings settings, NetworkCheck network) {
    this.settings = settings;
    this.network = network;
  }

  /** How it answers; where it is, one of its repositories tells. */
  List<CheckResult> findings(List<Map<?, ?>> repositories) {
    Optional<URI> place;
    try {
      place = place(repositories);
    } catch (Failure | IllegalArgumentException noAddress) {
      place = Optional.empty();
    }
    return place
        .map(this::asked)
        .orElse(List.of(CheckResult.skipped(CHECK, "no repository tells where it is")));
  }

  private List<CheckResult> asked(URI place) {
    List<CheckResult> out = new ArrayList<>();
    Optional<CheckResult> proxy = network.proxy(place);
    if (proxy.isPresent() && !proxy.get().fine()) {
      return List.of(CheckResult.skipped(CHECK, "the proxy is not reached"));
    }
    Reached reached = network.reach(CHECK, place);
    boolean registry = reached.status() == OK || reached.status() == UNAUTHORIZED;
    out.add(
        reached.status() == 0 || registry
            ? reached.finding()
            : CheckResult.warning(
                CHECK,
                reached.finding().text() + ", as no registry does",
                "see whether something else answers in its place."));
    return out;
  }

  private Optional<URI> place(List<Map<?, ?>> repositories) {
    boolean custom = new Route(settings).customEndpoint().isPresent();
    if (!custom && !settings.service().ofAccounts()) {
      return Optional.of(URI.create("https://" + RegistryHost.ECR_PUBLIC.name() + "/v2/"));
    }
    return repositories.stream()
        .map(repository -> repository.get("repositoryUri"))
        .filter(String.class::isInstance)
        .map(Object::toString)
        .filter(uri -> uri.contains("/"))
        .findFirst()
        .map(uri -> uri.substring(0, uri.indexOf('/')))
        .map(host -> URI.create(scheme(host) + "://" + host + "/v2/"))
        .filter(uri -> uri.getHost() != null);
  }

  /** Registries on this machine are served without TLS. */
  private static String scheme(String host) {
    return RegistryHost.of(host).filter(RegistryHost::isLoopback).isPresent() ? "http" : "https";
  }
}
