package dev.ecrpublic.docker;

/**
 * A token that stands for a login: the registry's tokens are asked for with it, and it is never
 * sent to the registry itself.
 *
 * @param token the token
 */
public record IdentityToken(String token) implements RegistryCredential {
  /** The name that credential helpers give where they have a token and no password. */
  static final String USER = "<token>";

  /** Never the token, so that no log can get hold of it by accident. */
  @Override
  public String toString() {
    return "IdentityToken[]";
  }
}
