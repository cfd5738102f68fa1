/**
 * Repositories of the embedded registry, read and written in this process.
 *
 * <p>For the commands that move or show images. Begin with {@code LocalSource}.
 */
package dev.ecrpublic.oci.local;
