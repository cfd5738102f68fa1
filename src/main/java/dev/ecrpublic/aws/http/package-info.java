/**
 * Sockets, TLS, proxies, certificates and retries: all that bends the JDK's HTTP client stands
 * here.
 *
 * <p>For {@code aws} and for what resolves how the service is reached. Begin with {@code
 * Transport}.
 */
package dev.ecrpublic.aws.http;
