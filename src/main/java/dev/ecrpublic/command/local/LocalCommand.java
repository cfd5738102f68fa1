package dev.ecrpublic.command.local;

import dev.ecrpublic.command.Command;
import dev.ecrpublic.command.CommandGroup;
import dev.ecrpublic.service.Service;
import java.util.ArrayList;
import java.util.List;

/** {@code local}: the embedded registry as a server and a directory. */
public final class LocalCommand {
  /** The word that calls it. */
  public static final String NAME = "local";

  private LocalCommand() {}

  /** The commands about the embedded registry; a private one has some of its own. */
  public static Command group(Service service) {
    List<Command> below =
        new ArrayList<>(
            List.of(
                new LocalServeCommand(),
                new LocalStatusCommand(),
                new LocalCheckCommand(),
                new LocalGcCommand(),
                new LocalResetCommand(),
                new LocalPathCommand()));
    if (service.ofAccounts()) {
      below.add(new CommandGroup("findings", List.of(new FindingsImportCommand(service))));
      below.add(new CommandGroup("lifecycle", List.of(new LifecycleRunCommand())));
    }
    return new CommandGroup(NAME, below);
  }
}
