package dev.ecrpublic.cli;

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
record Context(
    Console console,
    Settings settings,
    Connections connections,
    Stdout out,
    Trace trace,
    Shared shared) {}
