/**
 * The command that shows the pages about commands.
 *
 * <p>For the root of the commands. Begin with {@code Help}.
 */
package dev.ecrpublic.command.help;
