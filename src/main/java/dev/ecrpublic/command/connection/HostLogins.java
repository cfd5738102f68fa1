package dev.ecrpublic.command.connection;

import dev.ecrpublic.aws.CallerIdentity;
import dev.ecrpublic.aws.Connection;
import dev.ecrpublic.aws.LoginPassword;
import dev.ecrpublic.aws.LoginToken;
import dev.ecrpublic.aws.http.Remote;
import dev.ecrpublic.docker.HostConfig;
import dev.ecrpublic.docker.HostEntry;
import dev.ecrpublic.docker.RegistryHost;
import dev.ecrpublic.docker.TokenCache;
import dev.ecrpublic.docker.TokenSource;
import dev.ecrpublic.files.LockWait;
import dev.ecrpublic.line.Globals;
import dev.ecrpublic.line.Settings;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Timestamps;
import dev.ecrpublic.model.Trace;
import dev.ecrpublic.service.Service;
import dev.ecrpublic.service.ecr.Ecr;
import dev.ecrpublic.service.ecrpublic.EcrPublic;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The passwords of registries, each by the profile, endpoint or local directory that is configured
 * for it. Those of the service are cached; those of a local registry cost nothing and are made
 * anew.
 */
public final class HostLogins implements TokenSource {
  private static final Timestamps UTC = new Timestamps(ZoneOffset.UTC, false);

  /** Clients wait for a password without a word, so they must not wait for ever. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final Map<String, String> env;
  private final HostConfig config;
  private final Optional<String> profile;
  private final TokenCache cache;
  private final Trace trace;

  /** Passwords in that environment; a profile that is given goes before the configured ones. */
  public HostLogins(
      Map<String, String> env, HostConfig config, Optional<String> profile, Trace trace) {
    this.env = env;
    this.config = config;
    this.profile = profile;
    this.cache = TokenCache.of(env, Clock.systemUTC());
    this.trace = trace;
  }

  @Override
  public List<RegistryHost> hosts() {
    List<RegistryHost> out = new ArrayList<>(RegistryHost.SERVICE);
    for (RegistryHost host : config.hosts()) {
      if (!out.contains(host)) {
        out.add(host);
      }
    }
    return out;
  }

  /**
   * Everything that is configured, Amazon's registries, and this machine where the environment is
   * local.
   */
  @Override
  public boolean serves(RegistryHost host) {
    return host.isAmazon()
        || config.has(host)
        || host.isLoopback() && settings(host, HostEntry.NONE).local();
  }

  @Override
  public LoginToken token(RegistryHost host) {
    Settings settings = settings(host, config.entry(host));
    settings.requireProfile();
    if (settings.local()) {
      return local(settings);
    }
    Route reach = new Route(settings);
    reach.checkFlags();
    Remote unsigned = reach.unsigned(true);
    String endpoint = place(unsigned);
    CallerIdentity caller = caller(settings);
    Optional<String> offline = caller.offline();
    if (offline.isPresent()) {
      return cache.get(offline.get(), endpoint, () -> fetch(signed(reach, unsigned)));
    }
    Remote signed = signed(reach, unsigned);
    String identity =
        signed.credentials().map(source -> caller.of(source.resolveCredentials())).orElseThrow();
    return cache.get(identity, endpoint, () -> fetch(signed));
  }

  @Override
  public String issuer(RegistryHost host) {
    Settings settings = settings(host, config.entry(host));
    return settings.local()
        ? "local registry in " + LocalConnection.directory(settings)
        : "profile " + settings.profile();
  }

  @Override
  public Optional<LoginToken> cached(RegistryHost host) {
    Settings settings = settings(host, config.entry(host));
    if (settings.local() || !settings.profileKnown()) {
      return Optional.empty();
    }
    String endpoint = place(new Route(settings).unsigned(true));
    return caller(settings).offline().flatMap(identity -> cache.peek(identity, endpoint));
  }

  private LoginToken local(Settings settings) {
    LockWait lockWait =
        LockChoice.of(
            settings, Optional.of(LONGEST_WAIT), line -> trace.line("ecrpublic.local", () -> line));
    try (Connection connection = LocalConnection.open(settings, UTC, lockWait)) {
      return LoginPassword.token(settings.service(), connection);
    }
  }

  /** A token of a private registry is one of its region, whatever address is asked for it. */
  private static String place(Remote remote) {
    String endpoint = remote.endpoint().toString();
    return remote.service() instanceof EcrPublic ? endpoint : endpoint + " " + remote.region();
  }

  private Settings settings(RegistryHost host, HostEntry entry) {
    boolean isPrivate = ServedRegistries.isPrivate(host, entry, env);
    Service service = isPrivate ? new Ecr() : new EcrPublic();
    return HostSettings.of(service, host, entry, profile, new Globals(Map.of(), List.of()), env);
  }

  private static CallerIdentity caller(Settings settings) {
    return new CallerIdentity(
        settings.env(), settings.profiles(), settings.profile(), settings.profileFlag());
  }

  private static Remote signed(Route reach, Remote unsigned) {
    return reach.signed(
        unsigned,
        serial -> {
          throw new Failure.Configuration(
              "NoCredentials",
              "the profile wants the code of the device "
                  + serial
                  + ", which nobody is asked for here; log in with \""
                  + unsigned.service().name()
                  + " login\"");
        });
  }

  private LoginToken fetch(Remote signed) {
    try (Connection connection = Connection.remote(signed, UTC, trace)) {
      return LoginPassword.token(signed.service(), connection);
    }
  }
}
