/**
 * Any operation of a catalogue as a command.
 *
 * <p>For the run of a line. Begin with {@code OperationCommand}.
 */
package dev.ecrpublic.command.operation;
