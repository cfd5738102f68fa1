package dev.ecrpublic.command.login;

import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.connection.LocalConnection;
import dev.ecrpublic.command.connection.ServedRegistries;
import dev.ecrpublic.docker.RegistryHost;
import dev.ecrpublic.line.OwnLine;
import dev.ecrpublic.line.Settings;
import dev.ecrpublic.model.Failure;
import java.nio.file.Path;
import java.util.Optional;

/** Which registry {@code login} and {@code logout} mean. */
final class LoginRegistry {
  private LoginRegistry() {}

  /**
   * The registry that is named, else ECR Public. The local registry's passwords are worth nothing
   * there: with {@code --local} it is the server that runs on the local registry's directory, and
   * without one there is nowhere to log in.
   */
  static RegistryHost of(OwnLine line, Context context) {
    RegistryHost named = LoginOptions.registry(line);
    return !context.settings().local() || !named.isService() ? named : local(line, context);
  }

  /** With {@code --local}, the registry that is named, unless it is Amazon's, or the server's. */
  static RegistryHost local(OwnLine line, Context context) {
    Optional<RegistryHost> named = LoginOptions.named(line);
    if (named.isPresent()) {
      if (named.get().isAmazon()) {
        throw refusal(
            named.get().name(), "name the server of that registry with --registry HOST:PORT.");
      }
      return named.get();
    }
    Settings settings = context.settings();
    Path directory = LocalConnection.directory(settings).toAbsolutePath();
    RegistryHost server =
        ServedRegistries.running(settings)
            .orElseThrow(
                () ->
                    refusal(
                        settings.service().ofAccounts()
                            ? "Amazon ECR"
                            : RegistryHost.ECR_PUBLIC.name(),
                        "no server runs on "
                            + directory
                            + "; start one with \""
                            + settings.service().name()
                            + " local serve\", or name another with --registry HOST:PORT."));
    context.console().complain(server.name() + " serves " + directory + ".\n");
    return server;
  }

  private static Failure refusal(String host, String remedy) {
    return Failure.Usage.parameter(
        host + " does not take the local registry's passwords: " + remedy);
  }
}
