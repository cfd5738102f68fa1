/**
 * Many commands in one process, from a terminal or a file.
 *
 * <p>For the root of the commands. Editing on the terminal is in {@code edit}. Begin with {@code
 * Shell}.
 */
package dev.ecrpublic.command.shell;
