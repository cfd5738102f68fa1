/**
 * The line on a terminal that tells how far a command has come.
 *
 * <p>For operations. Begin with {@code ProgressLine}.
 */
package dev.ecrpublic.output.progress;
