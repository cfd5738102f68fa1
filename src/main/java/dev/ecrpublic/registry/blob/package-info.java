/**
 * Blobs by digest, and the promises that they stay.
 *
 * <p>For the registry; others know digests only. Begin with {@link
 * dev.ecrpublic.registry.blob.BlobStore}.
 */
package dev.ecrpublic.registry.blob;
