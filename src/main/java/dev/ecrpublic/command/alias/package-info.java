/**
 * The user's own words for other words, in the AWS CLI's alias file.
 *
 * <p>For the run of a line. Begin with {@code AliasFile}.
 */
package dev.ecrpublic.command.alias;
