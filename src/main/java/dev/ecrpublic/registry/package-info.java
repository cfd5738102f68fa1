/**
 * The local registry: repositories, images, blobs, uploads and claims in a directory.
 *
 * <p>It speaks OCI and knows no AWS service; {@code emulate} makes a service of it, and {@code
 * serve.distribution} the distribution protocol. Begin with {@link
 * dev.ecrpublic.registry.Registry}, then {@link dev.ecrpublic.registry.Repository}.
 */
package dev.ecrpublic.registry;
