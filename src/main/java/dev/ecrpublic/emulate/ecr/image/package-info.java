/**
 * The operations on images of a private registry: describing, listing, reading, scanning,
 * archiving.
 *
 * <p>For the private registry. Begin with {@link dev.ecrpublic.emulate.ecr.image.PrivateImages}.
 */
package dev.ecrpublic.emulate.ecr.image;
