/**
 * Speaking HTTP with registries that may be slow, broken or hostile: retries, logins, redirects.
 *
 * <p>For {@code oci.distribution}. Begin with {@code RegistryClient}.
 */
package dev.ecrpublic.oci.http;
