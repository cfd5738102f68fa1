/**
 * The commands about the embedded registry: serve, status, check, gc, reset and path.
 *
 * <p>For the root of the commands. Begin with {@code LocalCommand}.
 */
package dev.ecrpublic.command.local;
