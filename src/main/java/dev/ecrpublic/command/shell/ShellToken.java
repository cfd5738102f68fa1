package dev.ecrpublic.command.shell;

/**
 * A part of a line.
 *
 * @param text a word without its quotes; for a pipe and a comment everything behind the sign
 * @param start where it begins in the line
 * @param end where it ends, exclusive
 */
public record ShellToken(Kind kind, String text, int start, int end) {

  /** What a part of a line is. */
  public enum Kind {
    WORD,
    PIPE,
    INTO,
    APPEND,
    COMMENT,
    /** A sign that means something to other shells and nothing here. */
    FOREIGN
  }
}
