package dev.ecrpublic.emulate.ecrpublic;

import dev.ecrpublic.registry.Passwords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import software.amazon.awssdk.services.ecrpublic.model.AuthorizationData;
import software.amazon.awssdk.services.ecrpublic.model.GetAuthorizationTokenResponse;

/** Passwords as the service hands them out: with the user's name, in one token. */
final class AuthorizationTokens {
  private final Account account;

  AuthorizationTokens(Account account) {
    this.account = account;
  }

  GetAuthorizationTokenResponse issue() throws IOException {
    Passwords.Issued password = account.registry().passwords().issue();
    String token =
        Base64.getEncoder()
            .encodeToString(("AWS:" + password.text()).getBytes(StandardCharsets.US_ASCII));
    return GetAuthorizationTokenResponse.builder()
        .authorizationData(
            AuthorizationData.builder()
                .authorizationToken(token)
                .expiresAt(password.expiresAt())
                .build())
        .build();
  }
}
