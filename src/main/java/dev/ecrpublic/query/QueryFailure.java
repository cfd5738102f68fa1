package dev.ecrpublic.query;

/** A compiled expression that fails on the data it meets; the message is the whole error text. */
public final class QueryFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A failure with that text. */
  public QueryFailure(String message) {
    super(message, null, false, false);
  }
}
