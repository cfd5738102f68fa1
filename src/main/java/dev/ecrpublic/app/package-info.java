/**
 * One run of the program from its words to its exit code: the only place where failures become
 * text.
 *
 * <p>For {@code Main} and for whatever runs a line inside of the program. Begin with {@code Cli}.
 */
package dev.ecrpublic.app;
