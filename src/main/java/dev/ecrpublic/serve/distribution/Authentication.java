package dev.ecrpublic.serve.distribution;

import dev.ecrpublic.registry.PasswordCheck;
import dev.ecrpublic.registry.Passwords;
import dev.ecrpublic.serve.http.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who a distribution client is, by its Authorization header, with the answers of ECR Public.
 *
 * <p>Bearer tokens are those of the token service or, as the service has it, authorization tokens
 * themselves; passwords are taken directly, too, which the service does not.
 */
final class Authentication {
  private static final String USER = "AWS:";
  private static final String NEEDS_LOGIN =
      "Pushing needs a login with the user AWS and the password of get-login-password";
  private static final String NEEDS_SCOPE =
      "The access token is for something else; the scope that is needed is in WWW-Authenticate";

  private final Passwords passwords;
  private final AccessTokens tokens;
  private final ServedRegistry.Challenge challenge;

  Authentication(Passwords passwords, AccessTokens tokens, ServedRegistry.Challenge challenge) {
    this.passwords = passwords;
    this.tokens = tokens;
    this.challenge = challenge;
  }

  /**
   * What a client may do.
   *
   * @param needed what it asks for, all of which it must be allowed
   * @param scope the scope that is named in a challenge
   * @throws DistributionError if it is not
   */
  Rights of(Request request, List<Scope> needed, String scope) throws IOException {
    Optional<String> header = request.header("Authorization");
    if (header.isEmpty()) {
      throw challenge(request, scope, ErrorCode.DENIED, "Not Authorized", "");
    }
    String bearer = credentials(header.get(), "bearer");
    Rights rights =
        bearer == null
            ? ofPassword(credentials(header.get(), "basic"))
            : ofToken(bearer).orElseThrow(() -> unknownToken(request, scope));
    for (Scope one : needed) {
      if (!rights.allow(one)) {
        boolean reads = one.actions().equals(Set.of(Scope.Action.PULL));
        throw challenge(
            request,
            scope,
            ErrorCode.UNAUTHORIZED,
            reads ? NEEDS_SCOPE : NEEDS_LOGIN,
            ",error=\"insufficient_scope\"");
      }
    }
    return rights;
  }

  /** Whether a client has shown the password; anybody may ask for a token without one. */
  boolean isLogin(Request request) throws IOException {
    Optional<String> header = request.header("Authorization");
    if (header.isEmpty()) {
      return false;
    }
    String basic = credentials(header.get(), "basic");
    PasswordCheck check = basic == null ? PasswordCheck.INVALID : check(basic);
    return switch (check) {
      case VALID -> true;
      case EXPIRED -> throw expired(403);
      case INVALID -> throw new DistributionError(ErrorCode.DENIED, 401, "Not Authorized");
    };
  }

  /** The rights of an access token or, as the service has it, of an authorization token. */
  private Optional<Rights> ofToken(String bearer) throws IOException {
    Optional<Rights> rights = tokens.verify(bearer);
    if (rights.isPresent()) {
      return rights;
    }
    return switch (check(bearer)) {
      case VALID -> Optional.of(new Rights.Everything());
      case EXPIRED -> throw expired(403);
      case INVALID -> Optional.empty();
    };
  }

  private Rights ofPassword(String basic) throws IOException {
    PasswordCheck check = basic == null ? PasswordCheck.INVALID : check(basic);
    return switch (check) {
      case VALID -> new Rights.Everything();
      case EXPIRED -> throw expired(403);
      case INVALID ->
          throw new DistributionError(
              ErrorCode.DENIED, 400, "Your Authorization Token is invalid.");
    };
  }

  /** Clients take this as the sign to ask for a new token. */
  private DistributionError unknownToken(Request request, String scope) {
    return challenge(
        request,
        scope,
        ErrorCode.UNAUTHORIZED,
        "The access token has expired or is none of this registry",
        ",error=\"invalid_token\"");
  }

  private PasswordCheck check(String basic) throws IOException {
    String text;
    try {
      text = new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return PasswordCheck.INVALID;
    }
    return text.startsWith(USER)
        ? passwords.verify(text.substring(USER.length()))
        : PasswordCheck.INVALID;
  }

  /** What follows the name of a scheme, or null for another scheme. */
  private static String credentials(String header, String scheme) {
    int space = header.indexOf(' ');
    return space > 0 && header.substring(0, space).toLowerCase(Locale.ROOT).equals(scheme)
        ? header.substring(space + 1).strip()
        : null;
  }

  private static DistributionError expired(int status) {
    return new DistributionError(
        ErrorCode.DENIED,
        status,
        "Your authorization token has expired. Reauthenticate and try again.");
  }

  private DistributionError challenge(
      Request request, String scope, ErrorCode code, String message, String error) {
    return new DistributionError(code, 401, message)
        .with("WWW-Authenticate", wanted(request.host(), scope, error));
  }

  private String wanted(String host, String scope, String error) {
    return switch (challenge) {
      case TOKEN ->
          "Bearer realm=\"http://"
              + host
              + "/token/\",service=\""
              + host
              + "\",scope=\""
              + scope
              + "\""
              + error;
      case PASSWORD -> "Basic realm=\"http://" + host + "/\",service=\"ecr.amazonaws.com\"";
    };
  }
}
