/**
 * The screen on which a command line is asked for.
 *
 * <p>For the run of a line. Uses JLine. Begin with {@code Prompt}.
 */
package dev.ecrpublic.command.prompt;
