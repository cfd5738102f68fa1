package dev.ecrpublic.serve.api;

/** A call of the ECR Public API that is answered with an error before any operation sees it. */
final class ApiError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String type;
  private final int status;

  ApiError(String type, String message) {
    this(type, 400, message);
  }

  ApiError(String type, int status, String message) {
    super(message, null, false, false);
    this.type = type;
    this.status = status;
  }

  /** The error's name. */
  String type() {
    return type;
  }

  /** The HTTP status that goes with it. */
  int status() {
    return status;
  }

  /** A body that does not fit the model. */
  static ApiError unreadable(String reason) {
    return new ApiError("SerializationException", reason);
  }
}
