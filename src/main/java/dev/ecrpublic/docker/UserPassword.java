package dev.ecrpublic.docker;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A login at a registry.
 *
 * @param user the user's name
 * @param password the password
 */
public record UserPassword(String user, String password) implements RegistryCredential {

  /** The header that carries it. */
  public String header() {
    String pair = user + ":" + password;
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  /** Never the password, so that no log can get hold of it by accident. */
  @Override
  public String toString() {
    return "UserPassword[user=" + user + "]";
  }
}
