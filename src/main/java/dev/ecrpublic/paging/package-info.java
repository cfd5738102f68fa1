/**
 * Following a listing from page to page, and its tokens.
 *
 * <p>For operations and formats. Begin with {@code Pages}.
 */
package dev.ecrpublic.paging;
