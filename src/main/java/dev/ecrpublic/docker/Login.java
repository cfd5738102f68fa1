package dev.ecrpublic.docker;

import java.time.Instant;
import java.util.Optional;

/**
 * How clients are logged in to a registry.
 *
 * @param registry the registry
 * @param clients which clients, by name
 * @param source the file or variable that says so
 * @param method the member of it that says so, empty where none does
 * @param helper the credential helper that is asked, empty where none is
 * @param user the user name, empty where it is not known
 * @param issuer who issues the passwords that the helper gives, empty where that is not known
 * @param state what the login is worth
 * @param expiresAt when its password ends, as far as known
 */
public record Login(
    RegistryHost registry,
    String clients,
    LoginSource source,
    String method,
    String helper,
    String user,
    String issuer,
    State state,
    Optional<Instant> expiresAt) {

  /** What a login is worth. */
  public enum State {
    /** It works until it expires. */
    VALID("valid"),
    /** This program's helper gets a password whenever one is needed. */
    ON_DEMAND("on-demand"),
    /** Its password has expired, and the registry refuses even what needs no login. */
    STALE("stale"),
    /** Its helper cannot be run, and clients fail at that. */
    BROKEN("broken"),
    /** There is none. */
    ANONYMOUS("anonymous"),
    /** There is one that does not tell when it ends. */
    UNKNOWN("unknown");

    private final String word;

    State(String word) {
      this.word = word;
    }

    /** The state as it is shown. */
    public String word() {
      return word;
    }

    /** Whether clients fail because of it. */
    public boolean isHarmful() {
      return this == STALE || this == BROKEN;
    }
  }
}
