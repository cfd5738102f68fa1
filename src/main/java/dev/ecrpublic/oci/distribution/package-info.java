/**
 * Repositories of registries that speak the OCI Distribution protocol, read and written.
 *
 * <p>For the commands that move or show images. Begin with {@code DistributionSource}.
 */
package dev.ecrpublic.oci.distribution;
