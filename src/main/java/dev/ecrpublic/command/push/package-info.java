/**
 * {@code push}: an image from a file or another place into a registry.
 *
 * <p>For the program's root. Begin with {@code PushCommand}.
 */
package dev.ecrpublic.command.push;
