/**
 * {@code tag}: more tags for an image that is in a registry.
 *
 * <p>For the program's root. Begin with {@code TagCommand}.
 */
package dev.ecrpublic.command.tag;
