/**
 * OCI image layouts in directories, read and written.
 *
 * <p>For the commands that move or show images. Begin with {@code LayoutSource}.
 */
package dev.ecrpublic.oci.layout;
