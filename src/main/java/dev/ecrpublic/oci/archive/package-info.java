/**
 * Images in tar files, as {@code docker save} and OCI tools write them.
 *
 * <p>For the commands that move or show images. Begin with {@code ArchiveSource}.
 */
package dev.ecrpublic.oci.archive;
