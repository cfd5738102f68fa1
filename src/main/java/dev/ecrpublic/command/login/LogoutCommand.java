package dev.ecrpublic.command.login;

import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.OwnCommand;
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
import picocli.CommandLine.Model.CommandSpec;

/** {@code logout}: takes back what {@code login} did, and forgets the cached passwords. */
public final class LogoutCommand implements OwnCommand {
  public static final String NAME = "logout";

  @Override
  public CommandSpec spec() {
    return LoginOptions.spec(NAME);
  }

  @Override
  public int run(OwnLine line, Context context) {
    if (!line.words().isEmpty()) {
      throw new Failure.UnknownOptions(line.words());
    }
    RegistryHost host = LoginRegistry.of(line, context);
    LoginTool tool = LoginOptions.tool(line);
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
}
