/**
 * The table format.
 *
 * <p>For {@code output.format} and errors. Begin with {@code TablePrinter}.
 */
package dev.ecrpublic.output.table;
