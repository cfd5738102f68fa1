/**
 * Results as the settings want them: format, query, colours, pager.
 *
 * <p>For the commands that print. Begin with {@code ResultsFactory}.
 */
package dev.ecrpublic.command.result;
