/**
 * The streams, environment and terminal of a run.
 *
 * <p>For whatever reads or writes; nothing else touches the process's own. Begin with {@code
 * Console}.
 */
package dev.ecrpublic.console;
