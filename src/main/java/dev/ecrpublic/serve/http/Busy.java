package dev.ecrpublic.serve.http;

/** There is no room for a request at the moment: the client is told to come again. */
public final class Busy extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** No room, for whatever reason. */
  public Busy() {
    super("busy", null, false, false);
  }
}
