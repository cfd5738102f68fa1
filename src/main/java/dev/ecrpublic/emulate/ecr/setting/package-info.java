/**
 * What is set for a private registry as a whole: scanning, replication, caches, templates,
 * policies. All of it is kept, checked and told; what AWS's other machinery would do with it is not
 * done.
 *
 * <p>For the private registry. Begin with {@link
 * dev.ecrpublic.emulate.ecr.setting.RegistryPolicies}, the simplest.
 */
package dev.ecrpublic.emulate.ecr.setting;
