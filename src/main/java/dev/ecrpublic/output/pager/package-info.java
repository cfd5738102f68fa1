/**
 * The program that shows output page by page on a terminal.
 *
 * <p>For results and help. Begin with {@code Pager}.
 */
package dev.ecrpublic.output.pager;
