/**
 * {@code pull}: an image from a registry into a layout or an archive.
 *
 * <p>For the program's root. Begin with {@code PullCommand}.
 */
package dev.ecrpublic.command.pull;
