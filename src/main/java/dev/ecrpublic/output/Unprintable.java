package dev.ecrpublic.output;

/** The chosen output format has no way to show a value of this shape; the message says why. */
public final class Unprintable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A failure with one clear line for the user. */
  public Unprintable(String message) {
    super(message);
  }
}
