/**
 * Files that are wholly written or not at all, locks among processes, and the places where files
 * are.
 *
 * <p>For every package. Begin with {@link dev.ecrpublic.files.AtomicFiles}.
 */
package dev.ecrpublic.files;
