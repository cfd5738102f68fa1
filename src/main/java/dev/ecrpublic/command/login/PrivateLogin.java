package dev.ecrpublic.command.login;

import dev.ecrpublic.aws.Connection;
import dev.ecrpublic.aws.IssuedToken;
import dev.ecrpublic.aws.LoginPassword;
import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.connection.Connections;
import dev.ecrpublic.command.connection.HostSettings;
import dev.ecrpublic.command.connection.Route;
import dev.ecrpublic.command.connection.ServedRegistries;
import dev.ecrpublic.command.connection.Shared;
import dev.ecrpublic.docker.HostConfig;
import dev.ecrpublic.docker.HostEntry;
import dev.ecrpublic.docker.PrivateHost;
import dev.ecrpublic.docker.RegistryHost;
import dev.ecrpublic.line.GlobalOption;
import dev.ecrpublic.line.OwnLine;
import dev.ecrpublic.line.Settings;
import dev.ecrpublic.model.Failure;
import java.util.Map;
import java.util.Optional;

/**
 * A private registry and its password: the one that is named, or else that of the account in the
 * region that is configured, whose host the token tells. With {@code --local} it is the one of the
 * server that runs on the local registry's directory.
 *
 * @param host the registry
 * @param password its password
 */
record PrivateLogin(RegistryHost host, String password) {
  private static final String EXAMPLE = "ACCOUNT.dkr.ecr.REGION.amazonaws.com";

  /** Asks for the password. */
  static PrivateLogin of(OwnLine line, Context context) {
    Optional<RegistryHost> named = named(line, context);
    Settings settings = named.map(host -> at(host, context)).orElse(context.settings());
    Connections connections =
        new Connections(
            settings, settings.timestamps(), context.console(), context.trace(), Shared.nothing());
    try (Connection connection = connections.prepare(LoginPassword.OPERATION).open()) {
      IssuedToken issued = LoginPassword.issued(settings.service(), connection);
      RegistryHost host = named.orElseGet(() -> told(issued, settings));
      return new PrivateLogin(host, issued.token().password());
    }
  }

  /** The registry that the line names; fails for one whose passwords are not of the service. */
  static Optional<RegistryHost> named(OwnLine line, Context context) {
    Settings settings = context.settings();
    if (settings.local()) {
      return Optional.of(LoginRegistry.local(line, context));
    }
    Optional<RegistryHost> named = LoginOptions.named(line);
    if (named.isEmpty()
        || new Route(settings).customEndpoint().isPresent()
        || isConfigured(named.get(), context)) {
      return named;
    }
    if (named.get().isService()) {
      throw Failure.Usage.parameter(
          named.get().name() + " is the public registry: log in with \"ecr-public login\".");
    }
    PrivateHost found =
        named
            .get()
            .asPrivate()
            .orElseThrow(
                () ->
                    Failure.Usage.parameter(
                        named.get().name()
                            + " is no private registry of Amazon ECR, whose name is "
                            + EXAMPLE
                            + ". For one of your own, say where its passwords come from: --local"
                            + " or --endpoint-url."));
    Optional<String> region = settings.globals().get(GlobalOption.REGION);
    if (region.isPresent() && !region.get().equals(found.region())) {
      throw Failure.Usage.parameter(
          named.get().name()
              + " is in the region "
              + found.region()
              + ", not in "
              + region.get()
              + ": leave out --region.");
    }
    return named;
  }

  /** The registry that must be named where nobody is asked for it. */
  static RegistryHost required(OwnLine line, Context context) {
    return named(line, context)
        .orElseThrow(
            () ->
                Failure.Usage.parameter(
                    "Say which registry the credential helper is to serve: --registry " + EXAMPLE));
  }

  private static boolean isConfigured(RegistryHost host, Context context) {
    Map<String, String> env = context.console().env();
    HostConfig config = HostConfig.load(env);
    return !host.isAmazon()
        && config.has(host)
        && ServedRegistries.isPrivate(host, config.entry(host), env);
  }

  private static Settings at(RegistryHost host, Context context) {
    if (context.settings().local()) {
      return context.settings();
    }
    boolean custom = new Route(context.settings()).customEndpoint().isPresent();
    return HostSettings.of(
        context.settings().service(),
        host,
        custom || host.isAmazon()
            ? HostEntry.NONE
            : HostConfig.load(context.console().env()).entry(host),
        Optional.empty(),
        context.settings().globals(),
        context.console().env());
  }

  /** Nobody but Amazon is told a password of Amazon's. */
  private static RegistryHost told(IssuedToken issued, Settings settings) {
    boolean custom = new Route(settings).customEndpoint().isPresent();
    return issued
        .endpoint()
        .flatMap(RegistryHost::of)
        .filter(host -> custom || host.asPrivate().isPresent())
        .orElseThrow(
            () ->
                new Failure.Internal(
                    "The service did not say which registry the password is for: name it with"
                        + " --registry "
                        + EXAMPLE));
  }
}
