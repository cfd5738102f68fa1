package dev.ecrpublic.service;

import dev.ecrpublic.model.Failure;

/** A reply of GetAuthorizationToken that holds no token. */
public final class LoginFailure {
  private LoginFailure() {}

  /** The mirrored program names the member that is missing and nothing else. */
  public static Failure missing(String member) {
    return new Failure.Internal(
        "'" + member + "'\n\nhint: the service's reply does not have the member " + member + ".");
  }
}
