package dev.ecrpublic.aws;

import dev.ecrpublic.aws.http.TransportErrors;
import dev.ecrpublic.files.FileReason;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Problem;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Words what went wrong where credentials come from, without the words of a library. */
final class SourceFailures {
  private SourceFailures() {}

  /**
   * The failure of a source.
   *
   * @param source what the source is called in a message
   * @param operation the operation that it calls to get credentials, empty for none
   * @param endpoint where it calls it
   */
  static Failure of(Throwable thrown, String source, String operation, URI endpoint) {
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      if (at instanceof Failure told) {
        return told;
      }
      if (at instanceof AwsServiceException answered) {
        return answered(answered, source, operation);
      }
      if (at instanceof IOException io) {
        Optional<Failure> network = TransportErrors.unreached(io, endpoint);
        return network.orElseGet(() -> failure(source, FileReason.of(io), thrown));
      }
    }
    return failure(source, "it has none that can be used", thrown);
  }

  private static Failure answered(AwsServiceException e, String source, String operation) {
    AwsErrorDetails details = e.awsErrorDetails();
    if (details == null || details.errorCode() == null || operation.isEmpty()) {
      return failure(source, "it answered with the status " + e.statusCode(), e);
    }
    String message = details.errorMessage() == null ? "" : details.errorMessage();
    return new Failure.Service(
        new Failure.ServiceError(details.errorCode(), message, Map.of()), operation, -1);
  }

  private static Failure failure(String source, String reason, Throwable thrown) {
    return new Failure.Internal(
        "Error when retrieving credentials from " + source + ": " + reason,
        Problem.UNSAID,
        withoutWords(thrown));
  }

  /** The same classes and places for --debug, without messages, which may quote a reply's keys. */
  private static Throwable withoutWords(Throwable thrown) {
    if (thrown == null || thrown instanceof Failure) {
      return thrown;
    }
    String words = thrown instanceof IOException io ? ": " + FileReason.of(io) : "";
    Throwable out =
        new IllegalStateException(
            thrown.getClass().getName() + words, withoutWords(thrown.getCause()));
    out.setStackTrace(thrown.getStackTrace());
    return out;
  }
}
