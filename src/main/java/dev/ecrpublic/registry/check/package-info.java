/**
 * What a check of a registry finds and repairs.
 *
 * <p>For the registry and the commands that check it. Begin with {@link
 * dev.ecrpublic.registry.check.Findings}.
 */
package dev.ecrpublic.registry.check;
