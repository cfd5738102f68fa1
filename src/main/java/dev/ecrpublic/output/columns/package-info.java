/**
 * Listings for people: aligned columns on a terminal, tabs in a pipe; sizes and ages in words.
 *
 * <p>For the program's own commands. Begin with {@code ColumnPrinter}.
 */
package dev.ecrpublic.output.columns;
