/**
 * The entry point: which service the launcher names, one run, and the end of the process.
 *
 * <p>Nobody uses it but the launcher and the build. Begin with {@code Main}.
 */
package dev.ecrpublic;
