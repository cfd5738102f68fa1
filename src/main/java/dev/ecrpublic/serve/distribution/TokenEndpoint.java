package dev.ecrpublic.serve.distribution;

import dev.ecrpublic.registry.state.PlainJson;
import dev.ecrpublic.serve.distribution.AccessTokens.Access;
import dev.ecrpublic.serve.http.Reply;
import dev.ecrpublic.serve.http.Request;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * {@code GET /token/}: exchanges a password for an access token; without one the token only allows
 * pulls.
 */
final class TokenEndpoint {
  private final AccessTokens tokens;
  private final Authentication authentication;
  private final Clock clock;

  TokenEndpoint(AccessTokens tokens, Authentication authentication, Clock clock) {
    this.tokens = tokens;
    this.authentication = authentication;
    this.clock = clock;
  }

  Reply answer(Request request) throws IOException {
    if (!request.method().equals("GET") && !request.isHead()) {
      throw Endpoint.unsupported(request, "GET");
    }
    Optional<String> header = request.header("Authorization");
    Access access = header.isEmpty() ? Access.PULL : authentication.ofTokenRequest(header.get());
    String token = tokens.issue(access);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("token", token);
    json.put("access_token", token);
    json.put("expires_in", AccessTokens.VALID_FOR.toSeconds());
    json.put("issued_at", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    return Reply.of(200).json(PlainJson.write(json)).with("Cache-Control", "no-store");
  }
}
