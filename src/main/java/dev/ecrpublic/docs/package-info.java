/**
 * The texts, examples and facts about commands that help, man pages and completion show.
 *
 * <p>For those three and for suggestions. Begin with {@code HelpTexts}.
 */
package dev.ecrpublic.docs;
