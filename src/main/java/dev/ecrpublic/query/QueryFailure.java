package dev.ecrpublic.query;

/** A compiled expression that fails on the data it meets; the message is the whole error text. */
public final class QueryFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A failure with that text. */
  public QueryFailure(String message) {
    super(message, null, false, false);
  }

  /** The failure on data that nobody may see. */
  public static QueryFailure onSecrets() {
    return new QueryFailure(
        "The query does not fit the reply, whose values are not shown: they are a password.");
  }
}
