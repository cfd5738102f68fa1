/**
 * Lines typed in the shell: editing, colours and completion with JLine.
 *
 * <p>For the shell alone. Begin with {@code Editing}.
 */
package dev.ecrpublic.command.shell.edit;
