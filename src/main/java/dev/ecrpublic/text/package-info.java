/**
 * Spellings of the mirrored program and of Python, the one JSON reader, and words of a shell.
 *
 * <p>For everyone; it uses nothing. Begin with {@code PythonText}.
 */
package dev.ecrpublic.text;
