package dev.ecrpublic.emulate;

import java.util.Map;

/** An error of a service as it stands in a reply: its code, its message, its other members. */
public final class ErrorReply extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final int status;
  private final transient Map<String, Object> members;

  private ErrorReply(
      String code, int status, String message, Map<String, Object> members, Throwable cause) {
    super(message, cause, false, false);
    this.code = code;
    this.status = status;
    this.members = members;
  }

  /** An error of status 400. */
  public static ErrorReply of(String code, String message) {
    return of(code, message, Map.of());
  }

  /** An error of status 400 with members of its own, in their order. */
  public static ErrorReply of(String code, String message, Map<String, Object> members) {
    return new ErrorReply(code, 400, message, members, null);
  }

  /** An error that is the service's own fault. */
  public static ErrorReply server(String message, Throwable cause) {
    return new ErrorReply("ServerException", 500, message, Map.of(), cause);
  }

  /** The error's name. */
  public String code() {
    return code;
  }

  /** The HTTP status that goes with it. */
  public int status() {
    return status;
  }

  /** What it has besides its message. */
  public Map<String, Object> members() {
    return members;
  }
}
