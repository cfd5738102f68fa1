package dev.ecrpublic.serve.http;

/** A request that is no proper HTTP: it is told so, and its connection ends. */
final class BadRequest extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  BadRequest(int status, String message) {
    super(message, null, false, false);
    this.status = status;
  }

  /** The HTTP status. */
  int status() {
    return status;
  }
}
