package dev.ecrpublic.command.login;

import dev.ecrpublic.aws.LoginToken;
import dev.ecrpublic.command.connection.HostLogins;
import dev.ecrpublic.console.Console;
import dev.ecrpublic.docker.CredentialHelper;
import dev.ecrpublic.docker.HostConfig;
import dev.ecrpublic.docker.RegistryHost;
import dev.ecrpublic.docker.TokenSource;
import dev.ecrpublic.model.Trace;
import dev.ecrpublic.service.Version;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What the launcher {@code docker-credential-ecr-public} starts: {@code docker-credential-helper
 * NAME ARGUMENT...}. It stands beside the command line of the program, whose options and errors are
 * not those of the protocol.
 */
public final class CredentialHelperCommand {
  /** The word that only the launcher says. */
  public static final String NAME = "docker-credential-helper";

  private CredentialHelperCommand() {}

  /** Answers as the protocol demands and returns the exit code, 0 or 1. */
  public static int run(List<String> words, Console console) {
    String program = words.size() > 1 ? words.get(1) : CredentialHelper.PROGRAM;
    List<String> arguments = words.subList(Math.min(2, words.size()), words.size());
    CredentialHelper helper =
        new CredentialHelper(
            program,
            Version.number(),
            new Deferred(console, CredentialHelper.profile(program)),
            line -> console.complain(program + ": " + line + "\n"));
    CredentialHelper.Answer answer = helper.answer(arguments, console.in());
    try {
      console.out().write(answer.text().getBytes(StandardCharsets.UTF_8));
      console.out().flush();
      return answer.exit();
    } catch (IOException closed) {
      return 1;
    }
  }

  /** Reads the configuration only for actions that need it. */
  private static final class Deferred implements TokenSource {
    private final Console console;
    private final Optional<String> profile;
    private HostLogins logins;

    Deferred(Console console, Optional<String> profile) {
      this.console = console;
      this.profile = profile;
    }

    private HostLogins logins() {
      if (logins == null) {
        HostConfig config = HostConfig.load(console.env());
        logins = new HostLogins(console.env(), config, profile, Trace.OFF);
      }
      return logins;
    }

    @Override
    public List<RegistryHost> hosts() {
      return logins().hosts();
    }

    @Override
    public boolean serves(RegistryHost host) {
      return logins().serves(host);
    }

    @Override
    public LoginToken token(RegistryHost host) {
      return logins().token(host);
    }

    @Override
    public String issuer(RegistryHost host) {
      return logins().issuer(host);
    }

    @Override
    public Optional<LoginToken> cached(RegistryHost host) {
      return logins().cached(host);
    }
  }
}
