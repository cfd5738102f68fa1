package dev.ecrpublic.docker;

import dev.ecrpublic.aws.LoginToken;
import dev.ecrpublic.docker.Login.State;
import dev.ecrpublic.docker.LoginFile.Stored;
import dev.ecrpublic.files.Places;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.text.BadJson;
import dev.ecrpublic.text.JsonReader;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Finds out how clients are logged in, from their files, from docker's variable and from the
 * helpers that these name. This program's own helper is not run: it would fetch a password.
 */
public final class LoginStatus {
  private final Map<String, String> env;
  private final Clock clock;
  private final PasswordExpiry expiry;
  private final Function<String, TokenSource> own;
  private final Path root;
  private final Duration patience;
  private final Set<String> silent = new LinkedHashSet<>();

  /**
   * What is looked at.
   *
   * @param env the environment
   * @param clock the present time
   * @param expiry how a password tells its end
   * @param own the passwords behind this program's helper, by the helper program's name
   */
  public LoginStatus(
      Map<String, String> env,
      Clock clock,
      PasswordExpiry expiry,
      Function<String, TokenSource> own) {
    this(env, clock, expiry, own, Path.of("/"), Duration.ofSeconds(5));
  }

  /** The same below that root of the file system, asking helpers for no longer than that. */
  LoginStatus(
      Map<String, String> env,
      Clock clock,
      PasswordExpiry expiry,
      Function<String, TokenSource> own,
      Path root,
      Duration patience) {
    this.root = root;
    this.patience = patience;
    this.env = env;
    this.clock = clock;
    this.expiry = expiry;
    this.own = own;
  }

  /** The logins at ECR Public, at the configured registries, and at all that any file names. */
  public List<Login> all(HostConfig config) {
    Set<RegistryHost> hosts = new LinkedHashSet<>();
    hosts.add(RegistryHost.ECR_PUBLIC);
    hosts.addAll(config.hosts());
    List<LoginFile> files = places();
    for (LoginFile file : files) {
      hosts.addAll(file.hosts());
    }
    List<Login> out = new ArrayList<>();
    hosts.forEach(host -> out.addAll(at(host, files)));
    return out;
  }

  /** The logins at those registries that any file names. */
  public List<Login> atRegistries(Predicate<RegistryHost> wanted) {
    Set<RegistryHost> hosts = new LinkedHashSet<>();
    List<LoginFile> files = places();
    for (LoginFile file : files) {
      file.hosts().stream().filter(wanted).forEach(hosts::add);
    }
    List<Login> out = new ArrayList<>();
    hosts.forEach(host -> out.addAll(at(host, files)));
    return out;
  }

  /** The logins at one registry. */
  public List<Login> at(RegistryHost host) {
    return at(host, places());
  }

  /** What clients do not use as it is, and what is not known and why, a sentence each. */
  public List<String> complaints() {
    List<String> out = new ArrayList<>();
    DockerAuthVariable.of(env).complaint().ifPresent(out::add);
    for (String program : silent) {
      out.add(
          program
              + " did not answer within "
              + patience.toSeconds()
              + " s: what logins it has is not known.");
    }
    return out;
  }

  private List<LoginFile> places() {
    List<LoginFile> out = new ArrayList<>();
    DockerAuthVariable.of(env).logins().ifPresent(out::add);
    out.addAll(LoginFile.all(env, root));
    return out;
  }

  private List<Login> at(RegistryHost host, List<LoginFile> files) {
    List<Login> out = new ArrayList<>();
    for (LoginFile file : files) {
      Login login = login(host, file);
      if (login.state() != State.ANONYMOUS) {
        out.add(login);
      }
    }
    if (out.isEmpty()) {
      Path file = Places.dockerConfig(env);
      LoginSource source = new LoginSource(LoginSource.Kind.FILE, file.toString());
      Row row = new Row(host, "docker", source);
      out.add(row.with("", "", "", State.ANONYMOUS, Optional.empty()));
    }
    return out;
  }

  /** A host's own helper goes before the store, and the store before the file, as in docker. */
  private Login login(RegistryHost host, LoginFile file) {
    Row row = new Row(host, file.clients(), file.source());
    Optional<String> helper = file.helper(host);
    if (helper.isPresent()) {
      return byHelper(row, "credHelpers", helper.get());
    }
    Optional<String> store = file.store();
    if (store.isPresent()) {
      return byHelper(row, "credsStore", store.get());
    }
    return file.stored(host)
        .map(stored -> row.with("auths", "", stored.user(), expiry.of(stored.password()), clock))
        .orElseGet(() -> row.with("", "", "", State.ANONYMOUS, Optional.empty()));
  }

  private Login byHelper(Row row, String method, String helper) {
    String program = DockerConfig.PROGRAM_PREFIX + helper;
    if (ToolRun.find(program, env).isEmpty()) {
      return row.with(method, helper, "", State.BROKEN, Optional.empty());
    }
    if (DockerConfig.isOwn(helper)) {
      TokenSource source = own.apply(program);
      if (!source.serves(row.host)) {
        return row.with("", "", "", State.ANONYMOUS, Optional.empty());
      }
      Optional<Instant> cached = source.cached(row.host).flatMap(LoginToken::expiresAt);
      return new Login(
          row.host,
          row.clients,
          row.source,
          method,
          helper,
          LoginTool.USER,
          source.issuer(row.host),
          State.ON_DEMAND,
          cached);
    }
    Optional<Stored> answer = asked(program, row.host);
    if (silent.contains(program)) {
      return row.with(method, helper, "", State.UNKNOWN, Optional.empty());
    }
    return answer
        .map(stored -> row.with(method, helper, stored.user(), expiry.of(stored.password()), clock))
        .orElseGet(() -> row.with("", "", "", State.ANONYMOUS, Optional.empty()));
  }

  /** What another helper answers; empty where it has nothing, fails or keeps silent. */
  private Optional<Stored> asked(String program, RegistryHost host) {
    if (silent.contains(program)) {
      return Optional.empty();
    }
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      ToolRun run = new ToolRun(env, Path.of(""), answer, OutputStream.nullOutputStream());
      OptionalInt exit = run.within(patience, program, List.of("get"), host.name());
      if (exit.isEmpty()) {
        silent.add(program);
      }
      if (exit.equals(OptionalInt.of(0))
          && JsonReader.parse(answer.toString(StandardCharsets.UTF_8)) instanceof Map<?, ?> login
          && login.get("Username") instanceof String user
          && login.get("Secret") instanceof String secret) {
        return Optional.of(new Stored(user, secret));
      }
      return Optional.empty();
    } catch (Failure | BadJson failed) {
      return Optional.empty();
    }
  }

  private record Row(RegistryHost host, String clients, LoginSource source) {
    Login with(
        String method, String helper, String user, State state, Optional<Instant> expiresAt) {
      return new Login(host, clients, source, method, helper, user, "", state, expiresAt);
    }

    Login with(
        String method, String helper, String user, Optional<Instant> expiresAt, Clock clock) {
      State state =
          expiresAt
              .map(end -> clock.instant().isBefore(end) ? State.VALID : State.STALE)
              .orElse(State.UNKNOWN);
      return with(method, helper, user, state, expiresAt);
    }
  }
}
