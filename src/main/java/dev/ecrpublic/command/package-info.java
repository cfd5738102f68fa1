/**
 * What every command is and works with.
 *
 * <p>For the rooms below, one for each command, none of which uses another. Begin with {@code
 * Context}.
 */
package dev.ecrpublic.command;
