/**
 * The lines that were typed, kept in a file.
 *
 * <p>For the shell and the prompt. Begin with {@code HistoryFile}.
 */
package dev.ecrpublic.command.history;
