package dev.ecrpublic.cli;

import dev.ecrpublic.docker.CredentialHelper;
import dev.ecrpublic.docker.HostConfig;
import dev.ecrpublic.docker.Login;
import dev.ecrpublic.docker.LoginStatus;
import dev.ecrpublic.docker.PasswordExpiry;
import dev.ecrpublic.docker.RegistryHost;
import dev.ecrpublic.local.LocalRegistry;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.query.Query;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code login status}: shows who is logged in where, how, and until when. */
final class LoginStatusReport {
  private static final int HARMFUL = 1;
  private final Context context;

  LoginStatusReport(Context context) {
    this.context = context;
  }

  /** Shows the logins; the exit code is 1 where one of them makes clients fail. */
  int run(OwnLine line) {
    if (line.has(LoginOptions.TOOL) || line.has(LoginOptions.CONFIG_ONLY)) {
      throw Failure.Usage.parameter("login status takes --registry and no other option of login");
    }
    Map<String, String> env = context.console().env();
    HostConfig config = HostConfig.load(env);
    LoginStatus status =
        new LoginStatus(
            env,
            Clock.systemUTC(),
            password ->
                PasswordExpiry.ofService(password).or(() -> LocalRegistry.passwordExpiry(password)),
            program ->
                new HostLogins(env, config, CredentialHelper.profile(program), context.trace()));
    List<Login> logins =
        line.has(LoginOptions.REGISTRY)
            ? status.at(LoginOptions.registry(line))
            : status.all(config);
    results().reply(Map.of("logins", rows(logins)));
    return logins.stream().mapToInt(this::complaint).max().orElse(0);
  }

  private Results results() {
    Optional<Query> query =
        context.settings().globals().get(GlobalOption.QUERY).map(Query::compile);
    Stdout out = context.out();
    return new ResultsFactory(
            context.settings(), query, context.console().terminal(), out, out, false)
        .titled("LoginStatus");
  }

  private List<Object> rows(List<Login> logins) {
    List<Object> out = new ArrayList<>();
    for (Login login : logins) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("registry", login.registry().name());
      row.put("state", login.state().word());
      put(row, "user", login.user());
      put(row, "method", login.method());
      put(row, "helper", login.helper());
      login
          .expiresAt()
          .ifPresent(end -> row.put("expiresAt", context.settings().timestamps().ofInstant(end)));
      row.put("clients", login.clients());
      row.put("file", login.file().toString());
      out.add(row);
    }
    return out;
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
    String what =
        login.state() == Login.State.STALE
            ? "the login in "
                + login.file()
                + " has expired. A stale login breaks even anonymous"
                + " pulls: the registry refuses its password. Run \"ecr-public login"
            : login.file()
                + " names the credential helper "
                + login.helper()
                + ", whose program is not on the PATH, so that clients fail even at anonymous"
                + " pulls. Put it there, or run \"ecr-public login";
    String option =
        login.registry().equals(RegistryHost.ECR_PUBLIC) ? "" : " --registry " + registry;
    context
        .console()
        .complain(
            registry
                + ": "
                + what
                + option
                + "\" for a new one, or \"ecr-public logout"
                + option
                + "\".\n");
    return HARMFUL;
  }
}
