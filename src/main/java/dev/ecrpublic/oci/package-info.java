/**
 * Reading and writing images wherever they are: registries, layouts, archives, the service.
 *
 * <p>For the commands that move or show images. Begin with {@code ImageSource}.
 */
package dev.ecrpublic.oci;
