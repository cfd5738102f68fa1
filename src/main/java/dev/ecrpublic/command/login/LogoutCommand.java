package dev.ecrpublic.command.login;

import dev.ecrpublic.command.Command;
import dev.ecrpublic.command.Context;
import dev.ecrpublic.console.Console;
import dev.ecrpublic.docker.CredentialHelper;
import dev.ecrpublic.docker.DockerConfig;
import dev.ecrpublic.docker.LoginTool;
import dev.ecrpublic.docker.RegistryHost;
import dev.ecrpublic.docker.TokenCache;
import dev.ecrpublic.docker.ToolRun;
import dev.ecrpublic.line.OwnLine;
import dev.ecrpublic.model.Failure;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code logout}: takes back what {@code login} did, and forgets the cached passwords. */
public final class LogoutCommand implements Command {
  /** The word that calls it. */
  public static final String NAME = "logout";

  private final CommandSpec spec =
      LoginOptions.add(CommandSpec.wrapWithoutInspection(this).name(NAME));

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public int run(List<String> words, Context context) {
    OwnLine line = OwnLine.parse(spec, words);
    if (!line.words().isEmpty()) {
      throw new Failure.UnknownOptions(line.words());
    }
    LoginTool tool = LoginOptions.tool(line);
    RegistryHost host = registry(line, context);
    Console console = context.console();
    TokenCache.of(console.env(), Clock.systemUTC()).clear();
    DockerConfig docker = DockerConfig.of(console.env());
    boolean removed = docker.uninstall(host);
    if (removed) {
      console.complain(
          docker.file()
              + " no longer names "
              + CredentialHelper.PROGRAM
              + " for "
              + host.name()
              + ".\n");
    }
    boolean toolMissing = ToolRun.find(tool.program(), console.env()).isEmpty();
    if (line.has(LoginOptions.CONFIG_ONLY) || removed && toolMissing) {
      return 0;
    }
    ToolRun run = new ToolRun(console.env(), console.directory(), console.out(), console.err());
    return run.run(tool.program(), tool.logout(host), "");
  }

  /** Where every account has a registry, the service tells which one is meant. */
  private static RegistryHost registry(OwnLine line, Context context) {
    if (!context.settings().service().ofAccounts()) {
      return LoginRegistry.of(line, context);
    }
    return PrivateLogin.named(line, context).orElseGet(() -> PrivateLogin.of(line, context).host());
  }
}
