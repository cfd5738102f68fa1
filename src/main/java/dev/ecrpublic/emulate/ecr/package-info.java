/**
 * What Amazon ECR makes of a private registry: its operations, rules, quotas and errors. What
 * concerns images is done; what configures AWS's other machinery is kept, checked and told, and
 * nothing pretends to have run.
 *
 * <p>For commands that work on a local registry. Begin with {@link
 * dev.ecrpublic.emulate.ecr.PrivateRegistry}; {@link dev.ecrpublic.emulate.ecr.PrivateRules} is
 * what holds for pushes and pulls by whatever way.
 */
package dev.ecrpublic.emulate.ecr;
