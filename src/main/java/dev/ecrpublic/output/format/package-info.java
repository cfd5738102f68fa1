/**
 * The formats of results, one row each, and how each shows the pages of a listing.
 *
 * <p>For commands that print. Begin with {@code Format}.
 */
package dev.ecrpublic.output.format;
