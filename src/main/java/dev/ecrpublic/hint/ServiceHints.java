package dev.ecrpublic.hint;

import dev.ecrpublic.model.Failure;
import dev.ecrpublic.setting.Setting;
import java.util.Optional;

/** What helps after an error that the service answered. */
final class ServiceHints {
  private static final String PERFORM = "not authorized to perform: ";
  private static final String TOKEN = "GetAuthorizationToken";

  private ServiceHints() {}

  static Optional<String> of(Failure.Service failure, Situation at) {
    return switch (failure.error().code()) {
      case "ExpiredToken", "ExpiredTokenException", "RequestExpired" ->
          Optional.of("the session is over. " + CredentialHints.renewal(at));
      case "UnrecognizedClientException", "InvalidClientTokenId", "InvalidAccessKeyId" ->
          Optional.of(clock(failure, at).orElseGet(() -> unknownKey(at)));
      case "InvalidSignatureException",
          "SignatureDoesNotMatch",
          "RequestTimeTooSkewed",
          "AuthFailure" ->
          Optional.of(
              clock(failure, at)
                  .orElse(
                      "the secret key does not belong to the access key, or something on the way"
                          + " changed the request. "
                          + CredentialHints.renewal(at)));
      case "AccessDenied", "AccessDeniedException", "UnauthorizedOperation" ->
          Optional.of(denied(failure, at));
      case "Throttling",
          "ThrottlingException",
          "ThrottledException",
          "RequestThrottled",
          "RequestThrottledException",
          "TooManyRequestsException",
          "RequestLimitExceeded",
          "BandwidthLimitExceeded",
          "SlowDown",
          "429" ->
          Optional.of(
              "the service limits how often it is asked. Wait a moment; AWS_MAX_ATTEMPTS=10 tries"
                  + " longer, AWS_RETRY_MODE=adaptive asks more slowly.");
      case "InvalidParameterException", "RepositoryNotFoundException", "ValidationException" ->
          ValueHints.of(failure.getMessage(), at);
      default -> Optional.empty();
    };
  }

  private static Optional<String> clock(Failure.Service failure, Situation at) {
    return ClockDifference.of(failure.date(), at.now())
        .map(
            difference ->
                "this machine's clock is "
                    + difference
                    + " the service's, which refuses signatures of another time: set the clock.");
  }

  private static String unknownKey(Situation at) {
    boolean temporary = Setting.ACCESS_KEY_ID.in(at.env()).startsWith("ASIA");
    if (at.keysInEnvironment() && temporary && !at.has(Setting.SESSION_TOKEN)) {
      return "keys that begin with ASIA are of a session and need its AWS_SESSION_TOKEN too.";
    }
    return "the service does not know the access key: it was deleted or switched off, or its"
        + " session token is wrong. "
        + CredentialHints.renewal(at);
  }

  private static String denied(Failure.Service failure, Situation at) {
    String said = said(failure.error().message());
    String permission = said.isEmpty() ? at.program() + ":" + failure.operation() : said;
    boolean token = failure.operation().equals(TOKEN);
    String needed =
        token && said.isEmpty() ? permission + " and sts:GetServiceBearerToken" : permission;
    String also =
        token && !said.isEmpty()
            ? " A password takes "
                + at.program()
                + ":GetAuthorizationToken and sts:GetServiceBearerToken."
            : "";
    String explicit =
        failure.error().message().contains("explicit deny")
            ? ", and none may deny it, as one does now"
            : "";
    return "a policy must allow "
        + needed
        + explicit
        + "."
        + also
        + " \"aws sts get-caller-identity"
        + at.sameProfile()
        + "\" shows whose credentials these are.";
  }

  /** The permission that the service's words name, empty where they name none. */
  private static String said(String message) {
    int start = message.indexOf(PERFORM);
    if (start < 0) {
      return "";
    }
    int from = start + PERFORM.length();
    int end = from;
    while (end < message.length()
        && (Character.isLetterOrDigit(message.charAt(end))
            || "-:*".indexOf(message.charAt(end)) >= 0)) {
      end++;
    }
    return message.substring(from, end);
  }
}
