package dev.ecrpublic.serve.api;

import dev.ecrpublic.serve.http.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * Checks AWS Signature Version 4.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">
 *     signed requests</a>
 */
public final class SignatureCheck {
  private static final String DIGEST = "x-amz-content-sha256";
  private static final Duration SKEW = Duration.ofMinutes(15);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

  private final Map<String, SigningKey> keys = new HashMap<>();
  private final Clock clock;

  /** A check against those keys. */
  public SignatureCheck(Collection<SigningKey> keys, Clock clock) {
    for (SigningKey key : keys) {
      this.keys.put(key.accessKeyId(), key);
    }
    this.clock = clock;
  }

  /** A request whose key is known and whose time is right; the body decides about the rest. */
  public record Claim(Request request, AuthorizationHeader header, SigningKey key, String time) {

    /**
     * The digest that the body must have, where the head says so: then the signature is judged
     * before the body has come.
     */
    Optional<String> announcedDigest() {
      return header.signedHeaders().contains(DIGEST)
          ? request.header(DIGEST).filter(Claim::isDigest)
          : Optional.empty();
    }

    private static boolean isDigest(String text) {
      return text.length() == 64 && text.chars().allMatch(HexFormat::isHexDigit);
    }

    /** Refuses the request if the signature is not that of its head and a body of this digest. */
    void requireSignatureOf(String bodyDigest) {
      String expected =
          RequestSignature.of(request, header, key.secretAccessKey(), time, bodyDigest);
      boolean same =
          MessageDigest.isEqual(
              expected.getBytes(StandardCharsets.US_ASCII),
              header.signature().getBytes(StandardCharsets.ISO_8859_1));
      if (!same) {
        throw mismatch();
      }
    }
  }

  /** What a request to a service claims to be signed by; its body is not looked at. */
  public Claim claim(Request request, ApiService service) {
    AuthorizationHeader header =
        AuthorizationHeader.parse(request.header("Authorization").orElse(null));
    String time =
        request
            .header("X-Amz-Date")
            .filter(value -> !value.isEmpty())
            .orElseThrow(
                () ->
                    AuthorizationHeader.incomplete(
                        "Authorization header requires existence of a 'X-Amz-Date' header."));
    SigningKey key = keys.get(header.accessKeyId());
    if (key == null || !hasToken(request, key)) {
      throw new ApiError(
          "UnrecognizedClientException", "The security token included in the request is invalid.");
    }
    Instant now = clock.instant();
    if (key.expiresAt() != null && !now.isBefore(key.expiresAt())) {
      throw new ApiError(
          "ExpiredTokenException", "The security token included in the request is expired");
    }
    requireScope(header, time, service);
    requireTime(instant(time), time, now);
    return new Claim(request, header, key, time);
  }

  private static boolean hasToken(Request request, SigningKey key) {
    String given = request.header("X-Amz-Security-Token").orElse("");
    String expected = key.sessionToken() == null ? "" : key.sessionToken();
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }

  private static void requireScope(AuthorizationHeader header, String time, ApiService service) {
    if (!time.startsWith(header.date() + 'T')) {
      throw invalid(
          "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date"
              + " from HTTP: '"
              + header.date()
              + "' != '"
              + time
              + "', from '"
              + time
              + "'.");
    }
    if (!service.regions().contains(header.region())) {
      throw invalid(
          "Credential should be scoped to a valid region, such as '"
              + service.regions().getFirst()
              + "'.");
    }
    if (!header.service().equals(service.signingName())) {
      throw invalid(
          "Credential should be scoped to correct service: '" + service.signingName() + "'.");
    }
    if (!header.signedHeaders().contains("host")
        || !header.signedHeaders().contains("x-amz-date")
        || !header.signedHeaders().contains("x-amz-target")) {
      throw invalid("'Host', 'X-Amz-Date' and 'X-Amz-Target' must be signed headers.");
    }
  }

  private static void requireTime(Instant signed, String time, Instant now) {
    if (signed.isBefore(now.minus(SKEW))) {
      throw invalid(
          "Signature expired: "
              + time
              + " is now earlier than "
              + text(now.minus(SKEW))
              + " ("
              + text(now)
              + " - 15 min.)");
    }
    if (signed.isAfter(now.plus(SKEW))) {
      throw invalid(
          "Signature not yet current: "
              + time
              + " is still later than "
              + text(now.plus(SKEW))
              + " ("
              + text(now)
              + " + 15 min.)");
    }
  }

  private static Instant instant(String time) {
    try {
      return LocalDateTime.parse(time, TIME).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw AuthorizationHeader.incomplete(
          "Date must be in ISO-8601 'basic format', such as 20260102T030405Z.");
    }
  }

  private static String text(Instant instant) {
    return TIME.format(instant.atOffset(ZoneOffset.UTC));
  }

  /** The error for a signature of something else. */
  static ApiError mismatch() {
    return invalid(
        "The request signature we calculated does not match the signature you provided. Check"
            + " your AWS Secret Access Key and signing method. Consult the service"
            + " documentation for details.");
  }

  private static ApiError invalid(String message) {
    return new ApiError("InvalidSignatureException", message);
  }
}
