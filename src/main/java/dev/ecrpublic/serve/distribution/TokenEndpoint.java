package dev.ecrpublic.serve.distribution;

import dev.ecrpublic.registry.state.PlainJson;
import dev.ecrpublic.serve.http.Reply;
import dev.ecrpublic.serve.http.Request;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code GET /token/}: exchanges a password for an access token of the scopes that are asked for;
 * without a password only of their pulls.
 */
final class TokenEndpoint {
  private final AccessTokens tokens;
  private final Authentication authentication;
  private final RepositoryFinder repositories;
  private final Clock clock;

  TokenEndpoint(
      AccessTokens tokens,
      Authentication authentication,
      RepositoryFinder repositories,
      Clock clock) {
    this.tokens = tokens;
    this.authentication = authentication;
    this.repositories = repositories;
    this.clock = clock;
  }

  Reply answer(Request request) throws IOException {
    if (!request.method().equals("GET") && !request.isHead()) {
      throw Endpoint.unsupported(request, "GET");
    }
    String token = tokens.issue(granted(request, authentication.isLogin(request)));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("token", token);
    json.put("access_token", token);
    json.put("expires_in", AccessTokens.VALID_FOR.toSeconds());
    json.put("issued_at", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    return Reply.of(200).json(PlainJson.write(json)).with("Cache-Control", "no-store");
  }

  /** What is asked for, as far as it may be granted; reading where no repository is named. */
  private Rights granted(Request request, boolean isLogin) {
    List<Scope> granted = new ArrayList<>();
    boolean namesAny = false;
    for (String asked : request.query().all("scope")) {
      for (String word : asked.replace('+', ' ').split(" ")) {
        Optional<Scope> scope = Scope.parse(word);
        namesAny |= scope.isPresent();
        Optional<Scope> known = scope.flatMap(repositories::plain);
        (isLogin ? known : known.flatMap(Scope::onlyPull)).ifPresent(granted::add);
      }
    }
    return namesAny ? new Rights.Named(granted) : new Rights.Reading();
  }
}
