package dev.ecrpublic.command.image;

import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.connection.HostLogins;
import dev.ecrpublic.command.connection.Route;
import dev.ecrpublic.docker.HostConfig;
import dev.ecrpublic.docker.RegistryCredential;
import dev.ecrpublic.docker.RegistryHost;
import dev.ecrpublic.docker.StoredLogins;
import dev.ecrpublic.docker.UserPassword;
import dev.ecrpublic.line.GlobalOption;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.oci.http.RegistryLogins;
import dev.ecrpublic.setting.Setting;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The logins at registries: the service's own token where its registries are, to the letter, and
 * elsewhere what docker and its kin have stored.
 */
final class RegistryPasswords implements RegistryLogins {
  private static final String USER = "AWS";
  private final Context context;
  private final OwnRepositories own;
  private final StoredLogins stored;

  RegistryPasswords(Context context, OwnRepositories own) {
    this.context = context;
    this.own = own;
    this.stored =
        new StoredLogins(
            context.console().env(), text -> context.console().complain("warning: " + text + "\n"));
  }

  @Override
  public Optional<RegistryCredential> at(RegistryHost host) {
    Map<String, String> env = env();
    Optional<String> endpoint = new Route(context.settings()).customEndpoint();
    if (own.isAt(host) || RegistryAddress.isEndpoint(host, endpoint)) {
      return Optional.of(own.login());
    }
    Optional<UserPassword> served = isBeside(host, endpoint) ? own.loginAt(host) : Optional.empty();
    if (served.isPresent()) {
      return Optional.of(served.get());
    }
    HostConfig config = HostConfig.load(env);
    HostLogins logins =
        new HostLogins(
            env, config, context.settings().globals().get(GlobalOption.PROFILE), context.trace());
    if (!logins.serves(host)) {
      return stored.at(host);
    }
    try {
      return Optional.of(new UserPassword(USER, logins.token(host).password()));
    } catch (Failure noToken) {
      // What another program has stored may still serve, and what everybody may read needs none.
      return Optional.of(stored.at(host).orElseThrow(() -> noToken));
    }
  }

  /** A server on this machine has its private registry at a port of its own. */
  private boolean isBeside(RegistryHost host, Optional<String> endpoint) {
    return context.settings().service().ofAccounts()
        && host.isLoopback()
        && endpoint.flatMap(RegistryHost::of).filter(RegistryHost::isLoopback).isPresent();
  }

  /** The environment, which says what the command line may say as well. */
  private Map<String, String> env() {
    Map<String, String> env = new HashMap<>(context.console().env());
    if (context.settings().local()) {
      env.put(Setting.LOCAL.variable(), "1");
    }
    return env;
  }
}
