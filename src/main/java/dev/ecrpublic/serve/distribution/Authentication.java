package dev.ecrpublic.serve.distribution;

import dev.ecrpublic.registry.PasswordCheck;
import dev.ecrpublic.registry.Passwords;
import dev.ecrpublic.serve.distribution.AccessTokens.Access;
import dev.ecrpublic.serve.http.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * Who a distribution client is, by its Authorization header, with the answers of ECR Public.
 *
 * <p>Bearer tokens are those of the token service or, as the service has it, authorization tokens
 * themselves; passwords are taken directly, too, which the service does not.
 */
final class Authentication {
  private static final String USER = "AWS:";

  private final Passwords passwords;
  private final AccessTokens tokens;

  Authentication(Passwords passwords, AccessTokens tokens) {
    this.passwords = passwords;
    this.tokens = tokens;
  }

  /**
   * What a client may do.
   *
   * @param needed what it asks for
   * @param scope the scope that is named in a challenge
   * @throws DistributionError if that is not enough
   */
  Access of(Request request, Access needed, String scope) throws IOException {
    Optional<String> header = request.header("Authorization");
    if (header.isEmpty()) {
      throw challenge(request, scope, ErrorCode.DENIED, "Not Authorized", "");
    }
    Access access = ofRequest(header.get());
    if (needed == Access.PUSH && access != Access.PUSH) {
      throw challenge(
          request,
          scope,
          ErrorCode.UNAUTHORIZED,
          "Pushing needs a login with the user AWS and the password of get-login-password",
          ",error=\"insufficient_scope\"");
    }
    return access;
  }

  /** What a client may get a token for. */
  Access ofTokenRequest(String header) throws IOException {
    String basic = credentials(header, "basic");
    PasswordCheck check = basic == null ? PasswordCheck.INVALID : check(basic);
    return switch (check) {
      case VALID -> Access.PUSH;
      case EXPIRED -> throw expired(403);
      case INVALID -> throw new DistributionError(ErrorCode.DENIED, 401, "Not Authorized");
    };
  }

  private Access ofRequest(String header) throws IOException {
    String bearer = credentials(header, "bearer");
    if (bearer != null) {
      Access access = tokens.verify(bearer);
      if (access != Access.NONE) {
        return access;
      }
    }
    String basic = bearer == null ? credentials(header, "basic") : bearer;
    PasswordCheck check = basic == null ? PasswordCheck.INVALID : check(basic);
    return switch (check) {
      case VALID -> Access.PUSH;
      case EXPIRED -> throw expired(403);
      case INVALID ->
          throw new DistributionError(
              ErrorCode.DENIED, 400, "Your Authorization Token is invalid.");
    };
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

  private static DistributionError challenge(
      Request request, String scope, ErrorCode code, String message, String error) {
    String host = request.host();
    return new DistributionError(code, 401, message)
        .with(
            "WWW-Authenticate",
            "Bearer realm=\"http://"
                + host
                + "/token/\",service=\""
                + host
                + "\",scope=\""
                + scope
                + "\""
                + error);
  }
}
