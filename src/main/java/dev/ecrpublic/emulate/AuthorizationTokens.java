package dev.ecrpublic.emulate;

import dev.ecrpublic.registry.Passwords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Passwords as the services hand them out: with the user's name, in one token. */
public final class AuthorizationTokens {
  private final Account account;

  /** The passwords of an account's registry. */
  public AuthorizationTokens(Account account) {
    this.account = account;
  }

  /** The authorization data with a new password, good for twelve hours. */
  public ReplyMembers issue() throws IOException {
    Passwords.Issued password = account.registry().passwords().issue();
    String token =
        Base64.getEncoder()
            .encodeToString(("AWS:" + password.text()).getBytes(StandardCharsets.US_ASCII));
    return ReplyMembers.of("authorizationToken", token).with("expiresAt", password.expiresAt());
  }
}
