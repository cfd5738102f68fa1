/**
 * {@code untag}: takes tags away from images that stay.
 *
 * <p>For the program's root. Begin with {@code UntagCommand}.
 */
package dev.ecrpublic.command.untag;
