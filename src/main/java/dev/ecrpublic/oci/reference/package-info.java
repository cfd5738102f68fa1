/**
 * How images are named: in one's own registry, in any other, and in files.
 *
 * <p>For all that read or write images. Begin with {@code ImageReference}.
 */
package dev.ecrpublic.oci.reference;
