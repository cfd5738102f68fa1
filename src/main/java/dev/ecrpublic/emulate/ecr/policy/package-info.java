/**
 * Lifecycle policies of private repositories: putting, previewing and carrying them out.
 *
 * <p>For the private registry and the command that carries them out. Begin with {@link
 * dev.ecrpublic.emulate.ecr.policy.LifecycleRun}.
 */
package dev.ecrpublic.emulate.ecr.policy;
