/**
 * Amazon ECR Public: its rows, endpoints and texts.
 *
 * <p>For {@code Main}, which passes it on as a value. Begin with {@code EcrPublic}.
 */
package dev.ecrpublic.service.ecrpublic;
