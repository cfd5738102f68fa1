/**
 * {@code prune}: deletes images that nobody needs, and nothing that a tag that stays does.
 *
 * <p>For the root of the commands. Begin with {@code PruneCommand}; the rules are in {@code plan}.
 */
package dev.ecrpublic.command.prune;
