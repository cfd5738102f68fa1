package dev.ecrpublic.command;

import dev.ecrpublic.command.completion.CompletionCommand;
import dev.ecrpublic.command.local.LocalCommand;
import dev.ecrpublic.command.login.LoginCommand;
import dev.ecrpublic.command.login.LogoutCommand;
import dev.ecrpublic.command.shell.ShellCommand;
import java.util.List;
import java.util.Optional;

/** The commands that the program has beside the service's operations. */
public final class OwnCommands {
  private OwnCommands() {}

  /** Their names, in the order in which they are listed. */
  public static List<String> names() {
    return List.of(
        LoginCommand.NAME,
        LogoutCommand.NAME,
        LocalCommand.NAME,
        ShellCommand.NAME,
        CompletionCommand.NAME);
  }

  /** The command of that name; a switch, so that only the typed command costs start-up time. */
  public static Optional<OwnCommand> find(String name) {
    return switch (name) {
      case LoginCommand.NAME -> Optional.of(new LoginCommand());
      case LogoutCommand.NAME -> Optional.of(new LogoutCommand());
      case CompletionCommand.NAME -> Optional.of(new CompletionCommand());
      case ShellCommand.NAME -> Optional.of(new ShellCommand());
      case LocalCommand.NAME -> Optional.of(new LocalCommand());
      default -> Optional.empty();
    };
  }
}
