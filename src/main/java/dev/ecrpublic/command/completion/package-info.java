/**
 * The scripts that complete command lines in a shell, and the look-ups that they call.
 *
 * <p>For the root of the commands. Begin with {@code CompletionScript}.
 */
package dev.ecrpublic.command.completion;
