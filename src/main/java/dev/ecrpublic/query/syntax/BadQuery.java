package dev.ecrpublic.query.syntax;

/**
 * An expression that cannot be compiled; the message is what follows its quotation in the error.
 */
public final class BadQuery extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A refusal with that text. */
  public BadQuery(String message) {
    super(message, null, false, false);
  }
}
