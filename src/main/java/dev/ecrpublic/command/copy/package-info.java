/**
 * {@code copy}: images from anywhere to anywhere.
 *
 * <p>For the program's root. Begin with {@code CopyCommand}.
 */
package dev.ecrpublic.command.copy;
