/**
 * A registry and its services on a port.
 *
 * <p>For {@code local serve}. Begin with {@link dev.ecrpublic.serve.LocalServer}.
 */
package dev.ecrpublic.serve;
