/**
 * What may come next on a line: candidates, their meaning, and names that only the registry knows.
 *
 * <p>For completion, the shell and the prompt. Begin with {@code Completer}.
 */
package dev.ecrpublic.suggest;
