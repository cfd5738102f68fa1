package dev.ecrpublic.command;

import dev.ecrpublic.command.connection.Connections;
import dev.ecrpublic.command.connection.Shared;
import dev.ecrpublic.console.Console;
import dev.ecrpublic.console.Stdout;
import dev.ecrpublic.line.Settings;
import dev.ecrpublic.model.Trace;
import dev.ecrpublic.query.Query;
import java.util.Optional;

/**
 * What a command works with.
 *
 * @param console the surroundings
 * @param settings the choices of flags, environment and profile
 * @param query what {@code --query} picks from the result
 * @param connections ways to the service or the embedded registry
 * @param out standard output
 * @param trace what {@code --debug} tells
 * @param shared what commands of this process have in common
 * @param tlsLikely whether a TLS connection is likely to be made, so that getting ready for one
 *     pays
 * @param help shows the command's help page
 */
public record Context(
    Console console,
    Settings settings,
    Optional<Query> query,
    Connections connections,
    Stdout out,
    Trace trace,
    Shared shared,
    boolean tlsLikely,
    HelpPage help) {

  /** A help page that is shown when it is asked for. */
  public interface HelpPage {
    /** Shows the page and returns the exit code. */
    int show();
  }
}
