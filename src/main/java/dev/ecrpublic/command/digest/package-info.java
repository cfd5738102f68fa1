/**
 * Which image a tag is.
 *
 * <p>For the root of the commands. Begin with {@code DigestCommand}.
 */
package dev.ecrpublic.command.digest;
