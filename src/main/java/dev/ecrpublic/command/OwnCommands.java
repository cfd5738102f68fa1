package dev.ecrpublic.command;

import dev.ecrpublic.command.completion.CompletionCommand;
import dev.ecrpublic.command.local.LocalCommand;
import dev.ecrpublic.command.login.LoginCommand;
import dev.ecrpublic.command.login.LoginPasswordCommand;
import dev.ecrpublic.command.login.LogoutCommand;
import dev.ecrpublic.command.shell.ShellCommand;
import dev.ecrpublic.command.wait.WaitCommand;
import dev.ecrpublic.service.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The commands beside the service's operations. */
public final class OwnCommands {
  private OwnCommands() {}

  /** Those that the mirrored program has too, in its order. */
  public static List<String> mirrored(Service service) {
    return service.waiters().isEmpty()
        ? List.of(LoginPasswordCommand.NAME)
        : List.of(LoginPasswordCommand.NAME, WaitCommand.NAME);
  }

  /** The others, in the order in which they are listed. */
  public static List<String> names() {
    return List.of(
        LoginCommand.NAME,
        LogoutCommand.NAME,
        LocalCommand.NAME,
        ShellCommand.NAME,
        CompletionCommand.NAME);
  }

  /** The names of all commands, operations first. */
  public static List<String> all(Service service) {
    List<String> out = new ArrayList<>(service.catalog().names());
    out.addAll(mirrored(service));
    out.addAll(names());
    return out;
  }

  /** The command of that name; a switch, so that only the typed command costs start-up time. */
  public static Optional<OwnCommand> find(String name, Service service) {
    return switch (name) {
      case LoginPasswordCommand.NAME -> Optional.of(new LoginPasswordCommand());
      case LoginCommand.NAME -> Optional.of(new LoginCommand());
      case LogoutCommand.NAME -> Optional.of(new LogoutCommand());
      case CompletionCommand.NAME -> Optional.of(new CompletionCommand());
      case ShellCommand.NAME -> Optional.of(new ShellCommand());
      case LocalCommand.NAME -> Optional.of(new LocalCommand());
      case WaitCommand.NAME ->
          service.waiters().isEmpty() ? Optional.empty() : Optional.of(new WaitCommand(service));
      default -> Optional.empty();
    };
  }
}
