package dev.ecrpublic.aws.http;

import dev.ecrpublic.aws.wire.ServiceErrors;
import dev.ecrpublic.service.Service;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/**
 * What is sent again and after how long: the AWS CLI's standard mode, but HTTP 429 is retried and
 * {@code LimitExceededException} only where a second try can mend it.
 */
public final class Retries {
  private static final double LONGEST_SECONDS = 20;

  private Retries() {}

  /** The strategy that the settings ask for. */
  public static RetryStrategy strategy(Remote settings) {
    return settings.adaptive()
        ? configured(
            DefaultRetryStrategy.adaptiveStrategyBuilder()
                .treatAsThrottling(failure -> throttled(failure, settings.service())),
            settings)
        : configured(DefaultRetryStrategy.standardStrategyBuilder(), settings);
  }

  private static <B extends RetryStrategy.Builder<B, T>, T extends RetryStrategy> T configured(
      B builder, Remote settings) {
    BackoffStrategy backoff = Retries::delay;
    return builder
        .maxAttempts(settings.maxAttempts())
        .retryOnException(
            failure ->
                retryable(failure, settings.service()) && !settings.transport().heldBack(failure))
        .treatAsThrottling(failure -> throttled(failure, settings.service()))
        .backoffStrategy(backoff)
        .throttlingBackoffStrategy(backoff)
        .build();
  }

  /** A random share of min(2^(n-1), 20) seconds before the n-th retry. */
  private static Duration delay(int retry) {
    double bound = Math.min(Math.pow(2, Math.max(0, retry - 1)), LONGEST_SECONDS);
    return Duration.ofMillis((long) (ThreadLocalRandom.current().nextDouble() * bound * 1000));
  }

  /** Whether sending the same request again can help. */
  public static boolean retryable(Throwable failure, Service service) {
    if (failure instanceof AwsServiceException e) {
      return throttled(e, service)
          || transientStatus(e.statusCode())
          || transientCode(ServiceErrors.codeOf(e));
    }
    return ioCause(failure) != null;
  }

  private static boolean throttled(Throwable failure, Service service) {
    if (!(failure instanceof AwsServiceException e)) {
      return false;
    }
    String code = ServiceErrors.codeOf(e);
    return e.statusCode() == 429
        || service.retries(code)
        || switch (code) {
          case "Throttling",
              "ThrottlingException",
              "ThrottledException",
              "RequestThrottledException",
              "TooManyRequestsException",
              "ProvisionedThroughputExceededException",
              "TransactionInProgressException",
              "RequestLimitExceeded",
              "BandwidthLimitExceeded",
              "RequestThrottled",
              "SlowDown",
              "EC2ThrottledException" ->
              true;
          default -> false;
        };
  }

  private static boolean transientStatus(int status) {
    return status == 500 || status == 502 || status == 503 || status == 504;
  }

  private static boolean transientCode(String code) {
    return switch (code) {
      case "RequestTimeout", "RequestTimeoutException", "PriorRequestNotComplete" -> true;
      default -> false;
    };
  }

  /** The input or output failure at the root of a failed call, null where there is none. */
  static IOException ioCause(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof IOException e) {
        return e;
      }
    }
    return null;
  }
}
