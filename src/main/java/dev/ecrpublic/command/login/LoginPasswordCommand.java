package dev.ecrpublic.command.login;

import dev.ecrpublic.aws.Connection;
import dev.ecrpublic.aws.LoginPassword;
import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.OwnCommand;
import dev.ecrpublic.command.connection.Connections;
import dev.ecrpublic.command.operation.Watching;
import dev.ecrpublic.console.Stdout;
import dev.ecrpublic.line.OwnLine;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Progress;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code get-login-password}: prints a password for a registry login. */
public final class LoginPasswordCommand implements OwnCommand {
  public static final String NAME = "get-login-password";

  @Override
  public CommandSpec spec() {
    return CommandSpec.create().name(NAME);
  }

  @Override
  public OwnLine read(List<String> words) {
    if (!words.isEmpty()) {
      throw Failure.Usage.parameter("Unknown options: " + String.join(",", words), words);
    }
    return OwnLine.parse(spec(), words);
  }

  @Override
  public int run(OwnLine line, Context context) {
    try (Progress progress = Watching.of(NAME, context.settings(), context.console())) {
      Connections connections = context.connections().watched(progress);
      Stdout out = Watching.output(progress, context.console(), context.out());
      Connections.Prepared prepared = connections.prepare(LoginPassword.OPERATION);
      try (Connection connection = prepared.open()) {
        String password = LoginPassword.fetch(context.settings().service(), connection);
        out.write(writer -> writer.write(password + "\n"));
      }
    }
    return 0;
  }
}
