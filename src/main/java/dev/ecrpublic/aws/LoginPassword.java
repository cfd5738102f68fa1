package dev.ecrpublic.aws;

import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Operation;
import dev.ecrpublic.service.LoginFailure;
import dev.ecrpublic.service.Service;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** The password for a registry login: what an authorization token holds after {@code AWS:}. */
public final class LoginPassword {
  /** The operation that issues it. */
  public static final String OPERATION = "get-authorization-token";

  private LoginPassword() {}

  /** Asks for a token and takes the password out of it. */
  public static String fetch(Service service, Connection connection) {
    return of(authorization(service, connection));
  }

  /** Asks for a token and takes the password and its end out of it. */
  public static LoginToken token(Service service, Connection connection) {
    return issued(service, connection).token();
  }

  /** The same with the registry that it is for. */
  public static IssuedToken issued(Service service, Connection connection) {
    Map<?, ?> data = authorization(service, connection);
    return new IssuedToken(new LoginToken(of(data), expiry(data)), endpoint(data));
  }

  private static Map<?, ?> authorization(Service service, Connection connection) {
    Operation operation = service.catalog().find(OPERATION).orElseThrow();
    return service.authorization(connection.call(operation, Map.of()));
  }

  /** The registry that a token is for; empty where the service did not say. */
  private static Optional<String> endpoint(Map<?, ?> data) {
    return data.get("proxyEndpoint") instanceof String url ? Optional.of(url) : Optional.empty();
  }

  /** When a reply's token ends; empty where the reply does not say so in a way that is known. */
  private static Optional<Instant> expiry(Map<?, ?> data) {
    try {
      return switch (data.get("expiresAt")) {
        case String text -> Optional.of(OffsetDateTime.parse(text).toInstant());
        case Number seconds ->
            Optional.of(Instant.ofEpochMilli(Math.round(seconds.doubleValue() * 1000)));
        case null, default -> Optional.empty();
      };
    } catch (DateTimeParseException unknownForm) {
      return Optional.empty();
    }
  }

  /**
   * The password in a reply of GetAuthorizationToken; no message of a failure repeats any part of a
   * token.
   */
  private static String of(Map<?, ?> data) {
    if (!(data.get("authorizationToken") instanceof String token)) {
      throw LoginFailure.missing("authorizationToken");
    }
    String decoded = decoded(token);
    int colon = decoded.indexOf(':');
    if (colon < 0) {
      throw new Failure.Internal(
          "The authorization token is not of the form user:password: it has no colon");
    }
    if (decoded.indexOf(':', colon + 1) >= 0) {
      throw new Failure.Internal(
          "The authorization token is not of the form user:password: it has more than one colon");
    }
    return decoded.substring(colon + 1);
  }

  private static String decoded(String token) {
    try {
      byte[] bytes = Base64.getDecoder().decode(alphabetOnly(token));
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IllegalArgumentException e) {
      throw new Failure.Internal("The authorization token is not valid base64: incorrect padding");
    } catch (CharacterCodingException e) {
      throw new Failure.Internal("The authorization token is not UTF-8 text");
    }
  }

  /**
   * Characters outside the alphabet are skipped, and unpadded text is refused, as the AWS CLI has
   * it.
   */
  private static String alphabetOnly(String token) {
    StringBuilder out = new StringBuilder(token.length());
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      boolean plain = c < 0x80 && Character.isLetterOrDigit(c) || c == '+' || c == '/' || c == '=';
      if (plain) {
        out.append(c);
      }
    }
    if (out.length() % 4 != 0) {
      throw new IllegalArgumentException("padding");
    }
    return out.toString();
  }
}
