package dev.ecrpublic.docker;

/**
 * Where clients keep a login.
 *
 * @param kind what it is
 * @param name the file's path or the variable's name
 */
public record LoginSource(Kind kind, String name) {

  /** What logins are kept in. */
  public enum Kind {
    FILE("file"),
    /** An environment variable. */
    VARIABLE("variable");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The kind as it is shown. */
    public String word() {
      return word;
    }
  }
}
