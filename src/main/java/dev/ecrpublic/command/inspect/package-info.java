/**
 * What an image is made of.
 *
 * <p>For the root of the commands. Begin with {@code ImageInspection}.
 */
package dev.ecrpublic.command.inspect;
