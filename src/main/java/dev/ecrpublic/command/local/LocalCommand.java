package dev.ecrpublic.command.local;

import dev.ecrpublic.command.Command;
import dev.ecrpublic.command.CommandGroup;
import dev.ecrpublic.service.Service;
import java.util.List;

/** {@code local}: the embedded registry as a server and a directory. */
public final class LocalCommand {
  /** The word that calls it. */
  public static final String NAME = "local";

  private LocalCommand() {}

  /** The commands about the embedded registry, which serves the operations of that service. */
  public static Command group(Service service) {
    return new CommandGroup(
        NAME,
        List.of(
            new LocalServeCommand(),
            new LocalStatusCommand(),
            new LocalCheckCommand(),
            new LocalGcCommand(),
            new LocalResetCommand(),
            new LocalPathCommand()));
  }
}
