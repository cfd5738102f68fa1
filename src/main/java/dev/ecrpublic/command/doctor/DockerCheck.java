package dev.ecrpublic.command.doctor;

import dev.ecrpublic.command.connection.ServedRegistries;
import dev.ecrpublic.docker.DockerConfig;
import dev.ecrpublic.docker.HostConfig;
import dev.ecrpublic.docker.Login;
import dev.ecrpublic.docker.LoginStatus;
import dev.ecrpublic.docker.PasswordExpiry;
import dev.ecrpublic.emulate.ecrpublic.PublicRegistry;
import dev.ecrpublic.model.Failure;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What clients find in docker's configuration: helpers that are not there, logins that are over.
 */
final class DockerCheck {
  private static final String CHECK = "docker";
  private final Map<String, String> env;
  private final Clock clock;
  private final String program;
  private final boolean ofAccounts;
  private final Duration limit;

  /** {@code ofAccounts} says that private registries are meant. */
  DockerCheck(
      Map<String, String> env, Clock clock, String program, boolean ofAccounts, Duration limit) {
    this.env = env;
    this.clock = clock;
    this.program = program;
    this.ofAccounts = ofAccounts;
    this.limit = limit;
  }

  List<CheckResult> findings() {
    try {
      return TimeLimit.within(limit, this::logins)
          .orElseGet(
              () ->
                  List.of(
                      CheckResult.broken(
                          CHECK,
                          "a credential helper did not answer within "
                              + limit.toSeconds()
                              + " seconds",
                          "see which one docker's configuration names, and what it waits for.")));
    } catch (Failure unreadable) {
      return List.of(
          CheckResult.broken(
              CHECK, unreadable.getMessage(), "put the file right; clients cannot read it."));
    }
  }

  private List<CheckResult> logins() {
    LoginStatus status =
        new LoginStatus(
            env,
            clock,
            password ->
                PasswordExpiry.ofService(password)
                    .or(() -> PublicRegistry.passwordExpiry(password)),
            helper -> new SilentTokens());
    HostConfig config = HostConfig.load(env);
    List<Login> logins =
        ofAccounts
            ? status.atRegistries(host -> ServedRegistries.isPrivate(host, config.entry(host), env))
            : status.all(config);
    List<CheckResult> out = new ArrayList<>();
    for (String complaint : status.complaints()) {
      out.add(CheckResult.warning(CHECK, complaint, "put the variable right, or unset it."));
    }
    int good = 0;
    for (Login login : logins) {
      if (login.state().isHarmful()) {
        out.add(harmful(login));
      } else if (login.state() != Login.State.ANONYMOUS) {
        good++;
      }
    }
    if (out.isEmpty()) {
      out.add(CheckResult.ok(CHECK, good == 0 ? "no login" : good + " logins, none of them over"));
    }
    return out;
  }

  private CheckResult harmful(Login login) {
    String registry = login.registry().name();
    String options = " --registry " + registry;
    if (login.state() == Login.State.STALE) {
      return CheckResult.broken(
          CHECK,
          "the login at "
              + registry
              + " in "
              + login.source().name()
              + " is over, which breaks even pulls that need none",
          "\""
              + program
              + " login"
              + options
              + "\" renews it, \""
              + program
              + " logout"
              + options
              + "\" takes it away.");
    }
    return CheckResult.broken(
        CHECK,
        login.source().name()
            + " names the credential helper "
            + DockerConfig.PROGRAM_PREFIX
            + login.helper()
            + " for "
            + registry
            + ", which is not on the PATH or not executable",
        "put it on the PATH, or take the line out.");
  }
}
