/**
 * Repositories written through the service's own API: layers in parts, then images.
 *
 * <p>For the commands that move images. Begin with {@code ServiceTarget}.
 */
package dev.ecrpublic.oci.service;
