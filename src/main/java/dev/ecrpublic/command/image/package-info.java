/**
 * How commands reach images: one's own registry, the embedded one, any other, and files.
 *
 * <p>For the commands that move or show images. Begin with {@code ImageAccess}.
 */
package dev.ecrpublic.command.image;
