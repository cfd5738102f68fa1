/**
 * Manifests, what they refer to, and the index of a repository's images.
 *
 * <p>For the registry; others read the index. Begin with {@link
 * dev.ecrpublic.registry.image.ImageIndex}, then {@link dev.ecrpublic.registry.image.OciLayout}.
 */
package dev.ecrpublic.registry.image;
