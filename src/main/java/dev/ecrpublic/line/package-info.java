/**
 * The words of a command line, read by the mirrored program's rules, and the settings.
 *
 * <p>For commands. Begin with {@code Dialect}.
 */
package dev.ecrpublic.line;
