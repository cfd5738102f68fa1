package dev.ecrpublic.oci.http;

import dev.ecrpublic.docker.IdentityToken;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a tokens service is asked for, which is our own choice, whatever the challenge names.
 *
 * @param realm where it is
 * @param service the registry's name there
 * @param scope what the token is to allow
 */
record TokenRequest(URI realm, Optional<String> service, TokenScope scope) {
  private static final String CLIENT = "ecr-public";

  /** By a query, for everybody and with passwords. */
  HttpCall query() {
    StringBuilder out = new StringBuilder(realm.toString());
    out.append(realm.getRawQuery() == null ? '?' : '&');
    service.ifPresent(name -> out.append("service=").append(encoded(name)).append('&'));
    List<String> each = scopes().stream().map(one -> "scope=" + encoded(one)).toList();
    return HttpCall.of("GET", URI.create(out.append(String.join("&", each)).toString()));
  }

  /** By a form, in which alone an identity token is sent: addresses are kept in logs. */
  HttpCall form(IdentityToken token) {
    StringBuilder out = new StringBuilder("grant_type=refresh_token&client_id=" + CLIENT);
    service.ifPresent(name -> out.append("&service=").append(encoded(name)));
    out.append("&scope=").append(encoded(String.join(" ", scopes())));
    out.append("&refresh_token=").append(encoded(token.token()));
    return HttpCall.of("POST", realm)
        .with("Content-Type", "application/x-www-form-urlencoded")
        .with(new HttpCall.SmallBytes(out.toString().getBytes(StandardCharsets.US_ASCII)));
  }

  private List<String> scopes() {
    List<String> out = new ArrayList<>();
    String access = scope.push() ? "pull,push" : "pull";
    out.add("repository:" + scope.repository() + ":" + access);
    if (!scope.from().isEmpty()) {
      out.add("repository:" + scope.from() + ":pull");
    }
    return out;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
