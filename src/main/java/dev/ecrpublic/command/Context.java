package dev.ecrpublic.command;

import dev.ecrpublic.command.connection.Connections;
import dev.ecrpublic.command.connection.Shared;
import dev.ecrpublic.console.Console;
import dev.ecrpublic.console.Stdout;
import dev.ecrpublic.line.Settings;
import dev.ecrpublic.model.Trace;

/**
 * What a command of the program's own works with.
 *
 * @param console the surroundings
 * @param settings the choices of flags, environment and profile
 * @param connections ways to the service or the embedded registry
 * @param out standard output
 * @param trace what {@code --debug} tells
 * @param shared what commands of this process have in common
 */
public record Context(
    Console console,
    Settings settings,
    Connections connections,
    Stdout out,
    Trace trace,
    Shared shared) {}
