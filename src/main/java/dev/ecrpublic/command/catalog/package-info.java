/**
 * What the public Gallery shows, kept as files in a directory.
 *
 * <p>For the root of the commands. Begin with {@code CatalogCommand}.
 */
package dev.ecrpublic.command.catalog;
