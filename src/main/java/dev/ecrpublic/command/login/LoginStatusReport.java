package dev.ecrpublic.command.login;

import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.connection.HostLogins;
import dev.ecrpublic.command.connection.ServedRegistries;
import dev.ecrpublic.command.result.ResultsFactory;
import dev.ecrpublic.console.Stdout;
import dev.ecrpublic.docker.CredentialHelper;
import dev.ecrpublic.docker.DockerConfig;
import dev.ecrpublic.docker.HostConfig;
import dev.ecrpublic.docker.Login;
import dev.ecrpublic.docker.LoginSource;
import dev.ecrpublic.docker.LoginStatus;
import dev.ecrpublic.docker.PasswordExpiry;
import dev.ecrpublic.docker.RegistryHost;
import dev.ecrpublic.emulate.ecrpublic.PublicRegistry;
import dev.ecrpublic.line.OwnLine;
import dev.ecrpublic.output.format.Results;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code login status}: shows who is logged in where, how, and until when. */
final class LoginStatusReport {
  private static final int HARMFUL = 1;
  private final Context context;
  private final Clock clock = Clock.systemUTC();

  LoginStatusReport(Context context) {
    this.context = context;
  }

  /** Shows the logins; the exit code is 1 where one of them makes clients fail. */
  int run(OwnLine line) {
    Map<String, String> env = context.console().env();
    HostConfig config = HostConfig.load(env);
    LoginStatus status =
        new LoginStatus(
            env,
            clock,
            password ->
                PasswordExpiry.ofService(password)
                    .or(() -> PublicRegistry.passwordExpiry(password)),
            program ->
                new HostLogins(env, config, CredentialHelper.profile(program), context.trace()));
    List<Login> logins =
        LoginOptions.named(line).map(status::at).orElseGet(() -> all(status, config));
    status.complaints().forEach(text -> context.console().complain(text + "\n"));
    results().reply(Map.of("logins", rows(logins)));
    return logins.stream().mapToInt(this::complaint).max().orElse(0);
  }

  private List<Login> all(LoginStatus status, HostConfig config) {
    return context.settings().service().ofAccounts()
        ? status.atRegistries(
            host -> ServedRegistries.isPrivate(host, config.entry(host), context.console().env()))
        : status.all(config);
  }

  private Results results() {
    Stdout out = context.out();
    return new ResultsFactory(
            context.settings(), context.query(), context.console().terminal(), out, out, false)
        .titled("LoginStatus");
  }

  private List<Object> rows(List<Login> logins) {
    List<Object> out = new ArrayList<>();
    for (Login login : logins) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("registry", login.registry().name());
      row.put("state", login.state().word());
      put(row, "user", login.user());
      put(row, "issuer", login.issuer());
      put(row, "method", login.method());
      put(row, "helper", login.helper());
      login.expiresAt().ifPresent(end -> row.put("expiresAt", shown(end)));
      row.put("clients", login.clients());
      row.put(login.source().kind().word(), login.source().name());
      out.add(row);
    }
    return out;
  }

  /** The end of a password: for a reader how far it is, for a program exactly when it is. */
  private Object shown(Instant end) {
    return context.console().terminal().stdout()
        ? TimeDistance.between(clock.instant(), end)
        : context.settings().timestamps().ofInstant(end);
  }

  private static void put(Map<String, Object> row, String name, String value) {
    if (!value.isEmpty()) {
      row.put(name, value);
    }
  }

  private int complaint(Login login) {
    if (!login.state().isHarmful()) {
      return 0;
    }
    String registry = login.registry().name();
    String what = login.state() == Login.State.STALE ? stale(login) : broken(login);
    context.console().complain(registry + ": " + what + "\n");
    return HARMFUL;
  }

  private String program() {
    return context.settings().service().name();
  }

  private String stale(Login login) {
    String expired =
        "the login in "
            + login.source().name()
            + " has expired. A stale login breaks even anonymous pulls, for the registry refuses"
            + " its password. ";
    if (login.source().kind() == LoginSource.Kind.VARIABLE) {
      return expired
          + "docker prefers the variable to every other login: put a new password into it, or unset"
          + " it.";
    }
    String options = options(login);
    return expired
        + "Log in again with \""
        + program()
        + " login"
        + options
        + "\", or log out with \""
        + program()
        + " logout"
        + options
        + "\".";
  }

  private String broken(Login login) {
    String remedy =
        DockerConfig.isOwn(login.helper())
            ? ", or log out with \"" + program() + " logout --config-only" + options(login) + "\"."
            : ".";
    return login.source().name()
        + " names the credential helper \""
        + login.helper()
        + "\", but "
        + DockerConfig.PROGRAM_PREFIX
        + login.helper()
        + " is not on the PATH, which breaks even anonymous pulls. Put it there"
        + remedy;
  }

  /** What login and logout need to be told to mean this registry and these clients. */
  private static String options(Login login) {
    String registry =
        login.registry().equals(RegistryHost.ECR_PUBLIC)
            ? ""
            : " --registry " + login.registry().name();
    String tool = login.clients().split(",")[0];
    return registry + (tool.equals("docker") ? "" : " --tool " + tool);
  }
}
