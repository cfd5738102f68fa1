/**
 * Copying images from one place to another, parts before what is made of them.
 *
 * <p>For the commands that move images. Begin with {@code Copier}.
 */
package dev.ecrpublic.oci.copy;
