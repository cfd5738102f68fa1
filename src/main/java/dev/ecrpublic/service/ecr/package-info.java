/**
 * Amazon ECR, the private registry: its rows, endpoints and texts.
 *
 * <p>For {@code Main}, which passes it on as a value. Begin with {@code Ecr}.
 */
package dev.ecrpublic.service.ecr;
