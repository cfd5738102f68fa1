/**
 * Waiting until an operation's reply says that something is done.
 *
 * <p>For the root of the commands. Begin with {@code Waiting}.
 */
package dev.ecrpublic.command.wait;
