package dev.ecrpublic.aws;

import dev.ecrpublic.aws.http.Remote;
import dev.ecrpublic.aws.http.Retries;
import dev.ecrpublic.aws.http.TransportErrors;
import dev.ecrpublic.aws.wire.CallRehearsal;
import dev.ecrpublic.aws.wire.LargeBlob;
import dev.ecrpublic.aws.wire.Replies;
import dev.ecrpublic.aws.wire.ServiceErrors;
import dev.ecrpublic.aws.wire.WireArrival;
import dev.ecrpublic.aws.wire.WireReader;
import dev.ecrpublic.aws.wire.WireTrace;
import dev.ecrpublic.model.Arrival;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Operation;
import dev.ecrpublic.model.Progress;
import dev.ecrpublic.model.Timestamps;
import dev.ecrpublic.model.Trace;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * Carries operations out on one client, in plain values on both sides; failures come as {@link
 * Failure}.
 */
public interface Connection extends AutoCloseable {

  /** The reply to a request of those plain values. */
  Map<String, Object> call(Operation operation, Map<String, Object> input);

  /** The reply to the same, which may still have to be read. */
  default Arrival fetch(Operation operation, Map<String, Object> input) {
    return Arrival.of(call(operation, input));
  }

  @Override
  void close();

  /** A connection to the service; {@code trace} is told of every request. */
  static Connection remote(Remote settings, Timestamps timestamps, Trace trace) {
    return remote(settings, timestamps, trace, Progress.OFF);
  }

  /** The same; {@code progress} is told how much of each request has been sent. */
  static Connection remote(Remote settings, Timestamps timestamps, Trace trace, Progress progress) {
    settings.transport().connectAhead(settings.endpoint(), CallRehearsal::run);
    WireReader reader = new WireReader(timestamps);
    Replies replies = new Replies(trace);
    LargeBlob blob = new LargeBlob();
    SdkClient client = Clients.of(settings, progress, replies, blob, new WireTrace(trace));
    return new Connection() {
      @Override
      public Map<String, Object> call(Operation operation, Map<String, Object> input) {
        return fetch(operation, input).read();
      }

      @Override
      public Arrival fetch(Operation operation, Map<String, Object> input) {
        try {
          Map<String, Object> request = blob.lifted(input);
          byte[] body = replies.of(operation, () -> send(operation, request));
          return new WireArrival(body, () -> read(body, operation));
        } catch (AwsServiceException e) {
          throw answered(e, operation);
        } catch (SdkClientException e) {
          Optional<AwsServiceException> unread =
              TransportErrors.ofReply(e) ? replies.refusal() : Optional.empty();
          throw unread.isPresent()
              ? answered(unread.get(), operation)
              : TransportErrors.of(e, settings);
        }
      }

      /** What is wrong with a reply is told in its own words, unless they are a password. */
      private Map<String, Object> read(byte[] body, Operation operation) {
        try {
          return reader.read(body, operation.output());
        } catch (Failure wrong) {
          throw operation.name().equals(LoginPassword.OPERATION)
              ? new Failure.Internal("The reply to " + operation.wireName() + " cannot be read")
              : wrong;
        }
      }

      private Failure answered(AwsServiceException e, Operation operation) {
        int retries = Retries.retryable(e, settings.service()) ? settings.maxAttempts() - 1 : -1;
        boolean secret = operation.name().equals(LoginPassword.OPERATION);
        return new Failure.Service(
            ServiceErrors.of(e, settings.service(), secret),
            operation.wireName(),
            retries,
            ServiceErrors.dateOf(e));
      }

      private void send(Operation operation, Map<String, Object> input) {
        try {
          operation.call(client, input);
        } catch (SdkClientException e) {
          if (!settings.transport().widened(e)) {
            throw e;
          }
          operation.call(client, input);
        }
      }

      @Override
      public void close() {
        settings.transport().close();
        client.close();
      }
    };
  }
}
