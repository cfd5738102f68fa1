package dev.ecrpublic.command.login;

import dev.ecrpublic.aws.Connection;
import dev.ecrpublic.aws.LoginPassword;
import dev.ecrpublic.command.Command;
import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.Watching;
import dev.ecrpublic.command.connection.Connections;
import dev.ecrpublic.console.Console;
import dev.ecrpublic.console.Stdout;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Progress;
import dev.ecrpublic.text.Visible;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code get-login-password}: prints the password for a registry login, as the AWS CLI does. */
public final class LoginPasswordCommand implements Command {
  /** The word that calls it. */
  public static final String NAME = "get-login-password";

  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name(NAME);

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public int run(List<String> words, Context context) {
    if (!words.isEmpty()) {
      throw Failure.Usage.parameter("Unknown options: " + String.join(",", words), words);
    }
    Console console = context.console();
    try (Progress progress = Watching.of(NAME, context.settings(), console)) {
      Stdout out = Watching.output(progress, console, context.out());
      Connections.Prepared prepared =
          context.connections().watched(progress).prepare(LoginPassword.OPERATION);
      try (Connection connection = prepared.open()) {
        String password = LoginPassword.fetch(context.settings().service(), connection);
        String shown = console.terminal().stdout() ? Visible.of(password) : password;
        out.write(writer -> writer.write(shown + "\n"));
      }
    }
    return 0;
  }
}
