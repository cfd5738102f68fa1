package dev.ecrpublic.command.login;

import dev.ecrpublic.aws.Connection;
import dev.ecrpublic.aws.LoginPassword;
import dev.ecrpublic.command.Command;
import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.connection.Connections;
import dev.ecrpublic.command.connection.HostSettings;
import dev.ecrpublic.command.connection.LocalConnection;
import dev.ecrpublic.command.connection.Route;
import dev.ecrpublic.command.connection.Shared;
import dev.ecrpublic.console.Console;
import dev.ecrpublic.docker.CredentialHelper;
import dev.ecrpublic.docker.DockerConfig;
import dev.ecrpublic.docker.HostConfig;
import dev.ecrpublic.docker.HostEntry;
import dev.ecrpublic.docker.LoginTool;
import dev.ecrpublic.docker.RegistryHost;
import dev.ecrpublic.docker.ToolRun;
import dev.ecrpublic.line.Choices;
import dev.ecrpublic.line.GlobalOption;
import dev.ecrpublic.line.OwnLine;
import dev.ecrpublic.line.Settings;
import dev.ecrpublic.model.Failure;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/**
 * {@code login}: logs a client in to a registry, or makes this program the client's credential
 * helper.
 */
public final class LoginCommand implements Command {
  /** The word that calls it. */
  public static final String NAME = "login";

  private final CommandSpec spec =
      LoginOptions.add(CommandSpec.wrapWithoutInspection(this).name(NAME))
          .addSubcommand(LoginStatusCommand.NAME, new LoginStatusCommand().spec());

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public int run(List<String> words, Context context) {
    OwnLine line = OwnLine.parse(spec, words);
    if (!line.words().isEmpty()) {
      throw Choices.refused("ACTION", line.words().getFirst(), List.of(LoginStatusCommand.NAME));
    }
    LoginTool tool = LoginOptions.tool(line);
    HostConfig config = HostConfig.load(context.console().env());
    if (context.settings().service().ofAccounts()) {
      return line.has(LoginOptions.CONFIG_ONLY)
          ? install(PrivateLogin.required(line, context), config, context)
          : login(tool, line, context);
    }
    RegistryHost host = LoginRegistry.of(line, context);
    requireKnown(host, config, context.settings());
    return line.has(LoginOptions.CONFIG_ONLY)
        ? install(host, config, context)
        : login(host, tool, config, context);
  }

  /** A password of ECR Public is not handed to just any registry. */
  private static void requireKnown(RegistryHost host, HostConfig config, Settings settings) {
    if (host.asPrivate().isPresent() && !config.has(host)) {
      throw Failure.Usage.parameter(
          host.name() + " is a private registry: log in with \"ecr login --registry HOST\".");
    }
    boolean issued = settings.local() || new Route(settings).customEndpoint().isPresent();
    if (!host.isService() && !config.has(host) && !issued) {
      throw Failure.Usage.parameter(
          host.name()
              + " is no registry of ECR Public. For one of your own, say where its passwords come"
              + " from: --local or --endpoint-url.");
    }
  }

  private static int login(LoginTool tool, OwnLine line, Context context) {
    requireTool(tool, context);
    PrivateLogin login = PrivateLogin.of(line, context);
    return run(tool, login.host(), login.password(), context);
  }

  private static void requireTool(LoginTool tool, Context context) {
    if (ToolRun.find(tool.program(), context.console().env()).isEmpty()) {
      throw new Failure.Configuration(
          "Tool",
          tool.program()
              + " is not on the PATH. Install it, name another with --tool, or leave the login to"
              + " the credential helper with --config-only.");
    }
  }

  private static int login(RegistryHost host, LoginTool tool, HostConfig config, Context context) {
    requireTool(tool, context);
    String password = password(host, config, context);
    return run(tool, host, password, context);
  }

  private static int run(LoginTool tool, RegistryHost host, String password, Context context) {
    Console console = context.console();
    ToolRun run = new ToolRun(console.env(), console.directory(), console.out(), console.err());
    return run.run(tool.program(), tool.login(host), password);
  }

  private static String password(RegistryHost host, HostConfig config, Context context) {
    Settings settings = context.settings();
    if (entry(context).isEmpty() && config.has(host)) {
      settings =
          HostSettings.of(
              settings.service(),
              host,
              config.entry(host),
              Optional.empty(),
              settings.globals(),
              context.console().env());
    }
    Connections connections =
        new Connections(
            settings, settings.timestamps(), context.console(), context.trace(), Shared.nothing());
    try (Connection connection = connections.prepare(LoginPassword.OPERATION).open()) {
      return LoginPassword.fetch(settings.service(), connection);
    }
  }

  /** What the command line says of where passwords come from. */
  private static HostEntry entry(Context context) {
    Settings settings = context.settings();
    if (settings.local()) {
      String directory = LocalConnection.directory(settings).toAbsolutePath().toString();
      return new HostEntry(Optional.empty(), Optional.empty(), Optional.of(directory));
    }
    return new HostEntry(
        settings.globals().get(GlobalOption.PROFILE),
        settings.globals().get(GlobalOption.ENDPOINT_URL),
        Optional.empty());
  }

  /** Only the names of private registries tell their service. */
  private static HostEntry ofService(HostEntry entry, RegistryHost host, Context context) {
    return context.settings().service().ofAccounts() && !host.isAmazon() && !host.isLocalPrivate()
        ? entry.ofService(context.settings().service().name())
        : entry;
  }

  private static int install(RegistryHost host, HostConfig config, Context context) {
    Console console = context.console();
    HostEntry entry = entry(context);
    if (entry.isEmpty() && !host.isAmazon() && !config.has(host)) {
      throw Failure.Usage.parameter(
          "The credential helper does not see this command's environment: say --local or"
              + " --endpoint-url for "
              + host.name());
    }
    context.settings().requireProfile();
    if (!entry.isEmpty()) {
      config.put(host, ofService(entry, host, context));
    }
    DockerConfig docker = DockerConfig.of(console.env());
    boolean changed = docker.install(host);
    console.complain(
        docker.file()
            + (changed ? " now names " : " already named ")
            + CredentialHelper.PROGRAM
            + " for "
            + host.name()
            + ".\n");
    if (ToolRun.find(CredentialHelper.PROGRAM, console.env()).isEmpty()) {
      console.complain(
          CredentialHelper.PROGRAM
              + " is not on the PATH, where clients look for it: link it from there to the bin"
              + " directory of ecr-public.\n");
    }
    return 0;
  }
}
