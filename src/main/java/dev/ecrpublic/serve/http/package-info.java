/**
 * Requests and replies of HTTP as bytes; it knows no protocol above.
 *
 * <p>For the fronts of the server. Begin with {@link dev.ecrpublic.serve.http.Front}, then {@code
 * HttpConnection}.
 */
package dev.ecrpublic.serve.http;
