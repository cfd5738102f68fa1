/**
 * What Amazon ECR Public makes of a registry: requests, replies, errors, quotas and constraints.
 *
 * <p>For commands that work on a local registry. Begin with {@link
 * dev.ecrpublic.emulate.ecrpublic.PublicRegistry}.
 */
package dev.ecrpublic.emulate.ecrpublic;
