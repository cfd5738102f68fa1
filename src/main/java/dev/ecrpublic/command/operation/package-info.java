/**
 * Any operation of a catalogue as a command.
 *
 * <p>For the run of a line. Begin with {@code Invocation}.
 */
package dev.ecrpublic.command.operation;
