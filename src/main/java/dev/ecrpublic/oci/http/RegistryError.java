package dev.ecrpublic.oci.http;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** A registry's refusal. */
public final class RegistryError extends IOException {
  private static final long serialVersionUID = 1L;
  private final int status;
  private final String code;
  private final transient Optional<String> wait;
  private final transient Optional<String> challenge;
  private boolean login;

  /** A refusal with that HTTP status; the code is the registry's, empty where it gave none. */
  public RegistryError(int status, String code, String message) {
    this(status, code, message, Optional.empty(), Optional.empty());
  }

  RegistryError(
      int status, String code, String message, Optional<String> wait, Optional<String> challenge) {
    super(message);
    this.status = status;
    this.code = code;
    this.wait = wait;
    this.challenge = challenge;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The registry's own code, such as {@code MANIFEST_UNKNOWN}, empty where it gave none. */
  public String code() {
    return code;
  }

  /** The {@code Retry-After} header. */
  public Optional<String> retryAfter() {
    return wait;
  }

  /** The {@code WWW-Authenticate} header. */
  Optional<String> challenge() {
    return challenge;
  }

  /** Whether the request that was refused had a login with it. */
  public boolean hadLogin() {
    return login;
  }

  /** The same, of a request that had a login or none. */
  RegistryError with(boolean loggedIn) {
    login = loggedIn;
    return this;
  }

  /** The same, which does not say how to log in. */
  RegistryError withoutChallenge() {
    return new RegistryError(status, code, getMessage(), wait, Optional.empty());
  }

  /** Whether another login may help: the service says 400 or 403 where a token has expired. */
  boolean wantsLogin() {
    boolean expired = getMessage().toLowerCase(Locale.ROOT).indexOf("expired") >= 0;
    return status == 401 || (status == 400 || status == 403) && expired;
  }
}
