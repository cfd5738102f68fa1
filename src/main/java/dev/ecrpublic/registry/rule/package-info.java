/**
 * What the registry's rules are made of: spellings, limits, and the reasons of refusals.
 *
 * <p>For the registry and whoever words its refusals. Begin with {@link
 * dev.ecrpublic.registry.rule.Refusal}.
 */
package dev.ecrpublic.registry.rule;
