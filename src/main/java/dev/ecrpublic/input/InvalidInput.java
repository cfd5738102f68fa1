package dev.ecrpublic.input;

/** Input that is refused before anything is sent; the message is the whole text for the user. */
public final class InvalidInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A refusal with that text. */
  public InvalidInput(String message) {
    super(message, null, false, false);
  }

  /** The same refusal, said of the value of one flag (with its dashes). */
  InvalidInput ofFlag(String flag) {
    return new InvalidInput("Error parsing parameter '" + flag + "': " + getMessage());
  }
}
