/**
 * Printers of plain values.
 *
 * <p>For results, errors and documents. The formats are in {@code format}. Begin with {@code
 * Printer}.
 */
package dev.ecrpublic.output;
