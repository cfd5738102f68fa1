package dev.ecrpublic.aws;

import java.time.Instant;
import java.util.Optional;

/**
 * A registry password with its end.
 *
 * @param password what goes with the user name {@code AWS}
 * @param expiresAt when the registry stops taking it, empty where the service did not say
 */
public record LoginToken(String password, Optional<Instant> expiresAt) {

  /** Never the password, so that no log can get hold of it by accident. */
  @Override
  public String toString() {
    return "LoginToken[expiresAt=" + expiresAt + "]";
  }
}
