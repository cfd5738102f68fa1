package dev.ecrpublic.command.login;

import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.connection.LocalConnection;
import dev.ecrpublic.docker.RegistryHost;
import dev.ecrpublic.line.OwnLine;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.registry.ServerMark;
import java.io.IOException;
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
    if (!context.settings().local() || !named.isService()) {
      return named;
    }
    Path directory = LocalConnection.directory(context.settings()).toAbsolutePath();
    if (line.has(LoginOptions.REGISTRY)) {
      throw refusal(named, "name the server of that registry with --registry HOST:PORT.");
    }
    RegistryHost server =
        server(directory)
            .orElseThrow(
                () ->
                    refusal(
                        named,
                        "no server runs on "
                            + directory
                            + "; start one with \"ecr-public local serve\", or name another with"
                            + " --registry HOST:PORT."));
    context.console().complain(server.name() + " serves " + directory + ".\n");
    return server;
  }

  private static Failure refusal(RegistryHost host, String remedy) {
    return Failure.Usage.parameter(
        host.name() + " does not take the local registry's passwords: " + remedy);
  }

  private static Optional<RegistryHost> server(Path directory) {
    try {
      return ServerMark.running(directory)
          .map(mark -> mark.get(ServerMark.URL))
          .flatMap(url -> RegistryHost.of(url.toString()));
    } catch (IOException e) {
      throw new Failure.Internal(
          "The local registry in " + directory + " cannot be read: " + e.getMessage());
    }
  }
}
