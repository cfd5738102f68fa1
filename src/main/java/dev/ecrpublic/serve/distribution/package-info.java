/**
 * The OCI Distribution protocol over HTTP, for docker and other OCI clients.
 *
 * <p>For the server. Begin with {@link dev.ecrpublic.serve.distribution.DistributionFront}, which
 * gives each request to an endpoint.
 */
package dev.ecrpublic.serve.distribution;
