/**
 * The API of AWS services over HTTP: calls in JSON, signatures, errors.
 *
 * <p>For the server. Begin with {@link dev.ecrpublic.serve.api.ApiFront}; a further service is one
 * more {@link dev.ecrpublic.serve.api.ApiService}.
 */
package dev.ecrpublic.serve.api;
