/**
 * Pages of help: laid out from the texts, and printed for a terminal or as a man page.
 *
 * <p>For help, the prompt and the man pages. Begin with {@code CommandPage}.
 */
package dev.ecrpublic.docs.page;
