/**
 * Listings of repositories and of the tags in one.
 *
 * <p>For the root of the commands. Begin with {@code LsCommand}.
 */
package dev.ecrpublic.command.ls;
